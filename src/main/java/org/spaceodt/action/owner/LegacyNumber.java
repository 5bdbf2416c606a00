package org.spaceodt.action.owner;

import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;

/** Gives somebody a second number, that of the intercom in the telephone exchange before. Who has it already keeps it as it is. */
public abstract class LegacyNumber implements Action<LegacyNumber.Parameters> {
    private static final String NUMBERS = "phoneNumbers";
    private static final String CELL = "legacy_phone_number";

    private final Holder holder;
    private final Description description;

    protected LegacyNumber(Holder holder) {
        this.holder = holder;
        this.description = holder.description(
                "anadir_intercom_legacy",
                List.of(required(CELL, Kind.PHONE_NUMBER).like("+34555010155")),
                holder == Holder.PERSON
                        ? List.of(
                                holder.readScope(),
                                "spark-admin:telephony_config_read",
                                "spark-admin:telephony_config_write")
                        : holder.readAndWrite("spark-admin:telephony_config_read"),
                CELL);
    }

    /** @param number E.164 */
    public record Parameters(String id, String number) {}

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, description);
        Optional<String> number = cells.text(CELL);
        return cells.reading(() -> new Parameters(cells.needed(holder.column()), number.orElseThrow()));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        String number = parameters.number();
        return holder.observe(parameters.id(), webex, target -> {
            Observed.Found found = see(target, Set.of(number), webex);
            return found.fields().path(NUMBERS).has(number) ? found : free(number, found, webex);
        });
    }

    private Observed.Found see(Target target, Set<String> wanted, WebexClient webex) {
        JsonNode has = new AssignedNumbers(webex).get(holder.owner(target)).path(NUMBERS);
        ObjectNode fields = Fields.none();
        ObjectNode seen = fields.putObject(NUMBERS);
        ObjectNode image = Fields.none();
        has.forEach(entry -> {
            boolean primary = entry.path("primary").asBoolean();
            Optional<String> named =
                    wanted.stream().filter(number -> isOf(entry, number)).findFirst();
            named.ifPresent(number -> seen.putObject(number).put("primary", primary));
            named.or(() -> Fields.text(entry, "external"))
                    .or(() -> Fields.text(entry, "directNumber"))
                    .or(() -> Fields.text(entry, "extension"))
                    .ifPresent(number ->
                            image.withObjectProperty(NUMBERS).putObject(number).put("primary", primary));
        });
        return new Observed.Found(target, fields, image);
    }

    private static boolean isOf(JsonNode entry, String number) {
        return Equivalence.sameNumber(entry.path("directNumber").asText(), number)
                || Equivalence.sameNumber(entry.path("external").asText(), number);
    }

    private Observed free(String number, Observed.Found found, WebexClient webex) {
        Target target = found.target();
        try {
            return new NumberOffer(webex)
                    .further(holder.owner(target), target, number)
                    .<Observed>map(reason -> new Observed.Blocked(target, List.of(reason)))
                    .orElse(found);
        } catch (WebexException.Rejected e) {
            if (e.failure().isCausedBy("workspace_not_professional")) {
                return Holder.blocked(target, "workspace.not_professional", target.name());
            }
            throw e;
        }
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        if (seen.path(NUMBERS).has(parameters.number())) {
            return Desired.of(seen);
        }
        ObjectNode fields = Fields.none();
        fields.putObject(NUMBERS).putObject(parameters.number()).put("primary", false);
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        Set<String> numbers = new LinkedHashSet<>(numbers(change.after()));
        numbers.addAll(numbers(change.before()));
        return holder.settings(change.target(), target -> see(target, numbers, webex));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        List<String> wanted = numbers(change.after());
        List<NumberChange> changes = new ArrayList<>();
        wanted.forEach(number -> changes.add(NumberChange.addSecondary(number)));
        numbers(change.before()).stream()
                .filter(number -> !wanted.contains(number))
                .forEach(number -> changes.add(NumberChange.removeSecondary(number)));
        return Wrote.of(
                change.target(),
                new AssignedNumbers(webex)
                        .update(holder.owner(change.target()), new NumbersChange(changes, Optional.empty())));
    }

    private static List<String> numbers(ObjectNode fields) {
        List<String> numbers = new ArrayList<>();
        fields.path(NUMBERS).fieldNames().forEachRemaining(numbers::add);
        return numbers;
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
