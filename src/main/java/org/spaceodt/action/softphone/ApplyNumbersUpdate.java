package org.spaceodt.action.softphone;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.person.Accounts;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.number.AssignedNumbers.RingPattern;
import org.spaceodt.webex.resource.person.People;

/** The extension, the first number and the alternate numbers of somebody who calls. What the row does not name stays. */
@Singleton
public class ApplyNumbersUpdate implements Action<ApplyNumbersUpdate.Parameters> {
    private static final String EXTENSION = "extension";
    private static final String NUMBER = "phone_number";
    private static final String ALTERNATES = "alternate_numbers";
    public static final Description DESCRIPTION = new Description(
                    "apply_numbers_update",
                    Description.Section.PERSON,
                    List.of(
                            required("person_id", Kind.PERSON).formerly("user_email", "email"),
                            optional(EXTENSION, Kind.EXTENSION),
                            optional(NUMBER, Kind.PHONE_NUMBER),
                            optional(ALTERNATES, CellType.phoneNumbersWith(RingPattern.class))
                                    .like("+34555010155|+34555010156=LONG_LONG"),
                            optional("org_id", Kind.ORGANIZATION)),
                    List.of(
                            "spark-admin:people_read",
                            "spark-admin:people_write",
                            "spark-admin:telephony_config_read",
                            "spark-admin:telephony_config_write"),
                    List.of("person_id"))
            .asStage();

    /**
     * @param number E.164, the first one
     * @param alternates E.164, each with how it rings, if the row says it
     */
    public record Parameters(
            String personId,
            Optional<String> extension,
            Optional<String> number,
            Map<String, Optional<RingPattern>> alternates) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Map<String, Optional<RingPattern>> alternates = new LinkedHashMap<>();
        for (String item : cells.list(ALTERNATES)) {
            String[] parts = item.split("=");
            Optional<RingPattern> ring =
                    parts.length < 2 ? Optional.empty() : Optional.of(RingPattern.valueOf(parts[1]));
            if (alternates.put(parts[0], ring) != null) {
                cells.fault(ALTERNATES, text("twice", parts[0]), text("twice.next"));
            }
        }
        cells.text(NUMBER)
                .filter(alternates::containsKey)
                .ifPresent(number -> cells.fault(ALTERNATES, text("first_too", number), text("first_too.next")));
        if (List.of(EXTENSION, NUMBER, ALTERNATES).stream()
                .allMatch(name -> cells.text(name).isEmpty())) {
            cells.missing(EXTENSION);
        }
        return cells.reading(
                () -> new Parameters(cells.needed("person_id"), cells.text(EXTENSION), cells.text(NUMBER), alternates));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        Optional<ObjectNode> person = new People(webex).lookUp(parameters.personId());
        if (person.isEmpty()) {
            return Accounts.unknown(parameters.personId());
        }
        PersonNumbers numbers = new PersonNumbers(webex);
        return Holder.PERSON.settings(
                Accounts.target(person.get()),
                target -> numbers.offered(
                        parameters,
                        person.get().path(Accounts.LOCATION).asText(),
                        numbers.see(target, parameters.alternates().keySet())));
    }

    @Override
    public Optional<Text> notYet(Parameters parameters, Change.Effective earlier) {
        return AssignCallingLicense.notYet(earlier);
    }

    /** How an alternate number rings is heard only where distinctive rings are on: a row that names one turns them on. */
    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        ObjectNode fields = Fields.none();
        Fields.put(fields, PersonNumbers.EXTENSION, parameters.extension());
        Fields.put(fields, PersonNumbers.NUMBER, parameters.number());
        parameters.alternates().forEach((number, ring) -> {
            Optional<String> first = Fields.text(seen, PersonNumbers.NUMBER);
            if (first.filter(number::equals).isEmpty()) {
                Optional<String> now = Fields.text(seen, PersonNumbers.path(number));
                Fields.put(
                        fields,
                        PersonNumbers.path(number),
                        Optional.of(ring.map(RingPattern::name).or(() -> now).orElse(RingPattern.NORMAL.name())));
            }
        });
        if (parameters.alternates().values().stream().anyMatch(Optional::isPresent)) {
            fields.put(PersonNumbers.DISTINCTIVE, true);
        }
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return Holder.PERSON.settings(
                change.target(), target -> new PersonNumbers(webex).see(target, PersonNumbers.alternates(change)));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        return Wrote.of(change.target(), new PersonNumbers(webex).write(change));
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }

    static Text text(String key, String... values) {
        return Description.text("apply_numbers_update." + key, values);
    }
}
