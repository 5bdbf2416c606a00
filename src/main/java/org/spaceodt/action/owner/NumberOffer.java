package org.spaceodt.action.owner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.Numbers;

/** Why a number or an extension cannot be given to somebody: whose it is, or where. Empty where it can. */
public record NumberOffer(WebexClient webex) {
    /** As a further number. What Webex says is what counts; why it says no is looked up. */
    public Optional<Text> further(Owner owner, Target target, String number) {
        return new AssignedNumbers(webex).isAvailable(owner, number)
                ? Optional.empty()
                : Optional.of(known(number)
                        .map(row -> ownedOrElsewhere(row, target, number))
                        .orElseGet(() -> Description.text("number.unknown", number)));
    }

    /** As the first number, in place of another. */
    public Optional<Text> first(Target target, String locationId, String number) {
        Optional<ObjectNode> known = known(number);
        if (known.isEmpty()) {
            return Optional.of(Description.text("number.unknown", number));
        }
        boolean free = known.get().at("/owner/id").asText().isEmpty();
        boolean here = Equivalence.sameId(known.get().at("/location/id").asText(), locationId);
        return free && here ? Optional.empty() : Optional.of(ownedOrElsewhere(known.get(), target, number));
    }

    /**
     * A line as a row gives it.
     *
     * @param locationId where it is to be, if the row says it
     * @param extensionColumn what the column of the extension is called
     * @param numberColumn what that of the number is called
     */
    public record Line(
            Optional<String> locationId,
            String extensionColumn,
            Optional<String> extension,
            String numberColumn,
            Optional<String> number) {
        /** In columns that are called as they mostly are. */
        public static Line of(Optional<String> locationId, Optional<String> extension, Optional<String> number) {
            return new Line(locationId, "extension", extension, "phone_number", number);
        }
    }

    /**
     * What of a line belongs to somebody else, with column and owner, or is of another location; as far as a plan sees the numbers
     * without a read for each row ({@link Numbers#listed}). What is not found here Webex refuses when it is written.
     *
     * @param ownerId of whom it is to be; empty for who is not there yet
     */
    public List<Text> taken(Line line, String ownerId) {
        return taken(line, ownerId, new Numbers(webex)::listed);
    }

    /** The same, asked for this row alone: for who knows already that Webex refuses the line. */
    public List<Text> refused(Line line, String ownerId) {
        return taken(line, ownerId, new Numbers(webex)::list);
    }

    private static List<Text> taken(Line line, String ownerId, Function<Numbers.Filter, List<ObjectNode>> numbers) {
        List<Text> reasons = new ArrayList<>();
        line.number()
                .flatMap(number -> number(line, named(number, numbers), number, ownerId))
                .ifPresent(reasons::add);
        line.extension()
                .flatMap(extension -> line.locationId().stream()
                        .flatMap(location ->
                                numbers
                                        .apply(Numbers.Filter.NONE
                                                .location(location)
                                                .extension(extension))
                                        .stream())
                        .filter(row -> row.path("extension").asText().equals(extension))
                        .flatMap(row -> other(row, ownerId).stream())
                        .findFirst()
                        .map(owner -> Description.text(
                                "line.extension_taken", line.extensionColumn(), extension, name(owner))))
                .ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<Text> number(Line line, List<ObjectNode> rows, String number, String ownerId) {
        Optional<Text> owned = rows.stream()
                .flatMap(row -> other(row, ownerId).stream())
                .findFirst()
                .map(owner -> Description.text("line.number_taken", line.numberColumn(), number, name(owner)));
        return owned.or(() -> line.locationId()
                .flatMap(wanted ->
                        rows.stream().filter(row -> isElsewhere(row, wanted)).findFirst())
                .map(row -> Description.text(
                        "line.number_elsewhere",
                        line.numberColumn(),
                        number,
                        row.at("/location/name").asText())));
    }

    /** The same of a number that is to be added to a location: nobody's, or somebody's, it is in one already. */
    public Optional<Text> elsewhere(String number, String locationId) {
        return elsewhere("number.elsewhere", number, locationId, new Numbers(webex)::listed);
    }

    /** The same of a number that was added to a location and is not there any more. */
    public Optional<Text> moved(String number, String locationId) {
        return elsewhere("number.moved", number, locationId, new Numbers(webex)::list);
    }

    private static Optional<Text> elsewhere(
            String key, String number, String locationId, Function<Numbers.Filter, List<ObjectNode>> numbers) {
        return named(number, numbers).stream()
                .filter(row -> isElsewhere(row, locationId))
                .findFirst()
                .map(row -> Description.text(
                        key,
                        number,
                        row.at("/location/name").asText(),
                        other(row, "").map(NumberOffer::name).orElse("")));
    }

    private static List<ObjectNode> named(String number, Function<Numbers.Filter, List<ObjectNode>> numbers) {
        return numbers.apply(Numbers.Filter.NONE.phoneNumber(number)).stream()
                .filter(row -> Equivalence.sameNumber(row.path("phoneNumber").asText(), number))
                .toList();
    }

    private static boolean isElsewhere(JsonNode row, String locationId) {
        String there = row.at("/location/id").asText();
        return !there.isEmpty() && !Equivalence.sameId(there, locationId);
    }

    private static Optional<JsonNode> other(JsonNode row, String ownerId) {
        JsonNode owner = row.path("owner");
        String id = owner.path("id").asText();
        return id.isEmpty() || Equivalence.sameId(id, ownerId) ? Optional.empty() : Optional.of(owner);
    }

    /** In the location: another may have the same extension. */
    public Optional<Text> extension(Target target, String locationId, String extension) {
        return new Numbers(webex)
                .list(Numbers.Filter.NONE.location(locationId).extension(extension)).stream()
                        .filter(row -> row.path("extension").asText().equals(extension))
                        .map(row -> row.path("owner"))
                        .filter(owner -> !Equivalence.sameId(owner.path("id").asText(), target.id()))
                        .findFirst()
                        .map(owner -> Description.text("extension.taken", extension, name(owner)));
    }

    private Optional<ObjectNode> known(String number) {
        return named(number, new Numbers(webex)::list).stream().findFirst();
    }

    private static Text ownedOrElsewhere(JsonNode row, Target target, String number) {
        JsonNode owner = row.path("owner");
        return owner.path("id").asText().isEmpty()
                ? Description.text(
                        "number.not_offered", number, row.at("/location/name").asText(), target.name())
                : Description.text("number.taken", number, name(owner));
    }

    private static String name(JsonNode owner) {
        String full =
                (owner.path("firstName").asText() + " " + owner.path("lastName").asText()).strip();
        return Fields.text(owner, "displayName")
                .orElse(full.isEmpty() ? owner.path("id").asText() : full);
    }
}
