package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.RingPattern;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.People.PhoneNumber;

/**
 * The numbers of people as fields: extension and first number, and alternate numbers by themselves with how they ring. The first
 * line is written with the person; alternate numbers are added and removed one by one (Cisco's OpenAPI specification,
 * person.numbers.update).
 */
record PersonNumbers(WebexClient webex) {
    static final String EXTENSION = "extension";
    static final String NUMBER = "directNumber";
    static final String DISTINCTIVE = "distinctiveRingEnabled";

    private static final String ALTERNATES = "alternateNumbers";
    private static final String RING = "ringPattern";

    /** Where the ring of an alternate number is. */
    static String path(String number) {
        return ALTERNATES + "/" + number + "/" + RING;
    }

    /** Those that a change gives or takes. */
    static Set<String> alternates(Change.Effective change) {
        Set<String> numbers = new LinkedHashSet<>(named(change.after()));
        numbers.addAll(named(change.before()));
        return numbers;
    }

    private static List<String> named(ObjectNode fields) {
        List<String> numbers = new ArrayList<>();
        fields.path(ALTERNATES).fieldNames().forEachRemaining(numbers::add);
        return numbers;
    }

    /** @param named alternate numbers as they are spelled in the change */
    Observed.Found see(Target target, Collection<String> named) {
        ObjectNode all = new AssignedNumbers(webex).get(Owner.person(target.id()));
        ObjectNode fields = Fields.none();
        fields.put(DISTINCTIVE, all.path(DISTINCTIVE).asBoolean());
        for (JsonNode entry : all.path("phoneNumbers")) {
            Optional<String> number = Fields.text(entry, "directNumber").or(() -> Fields.text(entry, "external"));
            if (entry.path("primary").asBoolean()) {
                Fields.put(fields, NUMBER, number);
                Fields.put(fields, EXTENSION, Fields.text(entry, EXTENSION));
            } else {
                String key = number.map(text -> spelled(text, named))
                        .orElseGet(() -> entry.path(EXTENSION).asText());
                Fields.put(
                        fields, path(key), Fields.text(entry, RING).or(() -> Optional.of(RingPattern.NORMAL.name())));
            }
        }
        return new Observed.Found(target, fields, fields.deepCopy());
    }

    private static String spelled(String number, Collection<String> named) {
        return named.stream()
                .filter(other -> Equivalence.sameNumber(other, number))
                .findFirst()
                .orElse(number);
    }

    /** Blocked, with every reason, where Webex does not give what the row wants and the person has not. */
    Observed offered(ApplyNumbersUpdate.Parameters wanted, String locationId, Observed.Found found) {
        ObjectNode seen = found.fields();
        Target target = found.target();
        NumberOffer offer = new NumberOffer(webex);
        List<Text> reasons = new ArrayList<>();
        wanted.extension()
                .filter(extension -> isNew(seen, EXTENSION, extension))
                .flatMap(extension -> offer.extension(target, locationId, extension))
                .ifPresent(reasons::add);
        wanted.number()
                .filter(number -> isNew(seen, NUMBER, number))
                .flatMap(number -> named(seen).contains(spelled(number, named(seen)))
                        ? Optional.of(ApplyNumbersUpdate.text("alternate_already", number))
                        : offer.first(target, locationId, number))
                .ifPresent(reasons::add);
        wanted.alternates().keySet().stream()
                .filter(number -> !named(seen).contains(number) && isNew(seen, NUMBER, number))
                .flatMap(number -> offer.further(Owner.person(target.id()), target, number).stream())
                .forEach(reasons::add);
        return reasons.isEmpty() ? found : new Observed.Blocked(target, reasons);
    }

    private static boolean isNew(ObjectNode seen, String path, String value) {
        return !Difference.same(Fields.at(seen, path), seen.textNode(value));
    }

    /** What is taken goes first: a number cannot be there twice. */
    List<Written> write(Change.Effective change) {
        List<Written> written = new ArrayList<>();
        String id = change.target().id();
        if (names(change, EXTENSION) || names(change, NUMBER)) {
            written.add(new People(webex).update(id, line(change)));
        }
        List<NumberChange> changes = new ArrayList<>();
        named(change.before()).forEach(number -> changes.add(NumberChange.removeSecondary(number)));
        named(change.after())
                .forEach(number -> changes.add(new NumberChange(
                        false,
                        AssignedNumbers.Action.ADD,
                        Optional.of(number),
                        Optional.empty(),
                        Fields.text(change.after(), path(number)).map(RingPattern::valueOf))));
        if (!changes.isEmpty() || names(change, DISTINCTIVE)) {
            Optional<Boolean> distinctive = names(change, DISTINCTIVE)
                    ? Optional.of(change.after().path(DISTINCTIVE).asBoolean())
                    : Optional.empty();
            written.add(new AssignedNumbers(webex).update(Owner.person(id), new NumbersChange(changes, distinctive)));
        }
        return written;
    }

    private static boolean names(Change.Effective change, String path) {
        return change.before().has(path) || change.after().has(path);
    }

    private static PersonChange line(Change.Effective change) {
        return new PersonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                names(change, EXTENSION)
                        ? Optional.of(change.after().path(EXTENSION).asText())
                        : Optional.empty(),
                names(change, NUMBER)
                        ? Optional.of(Fields.text(change.after(), NUMBER).stream()
                                .map(PhoneNumber::work)
                                .toList())
                        : Optional.empty(),
                Optional.empty());
    }
}
