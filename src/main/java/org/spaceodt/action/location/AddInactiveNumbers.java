package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NumberType;
import org.spaceodt.webex.resource.number.NumberState;

/** Adds numbers to a location, switched off. Those that are there already stay as they are. */
@Singleton
public class AddInactiveNumbers implements Action<AddInactiveNumbers.Parameters> {
    private static final String NUMBERS = "phoneNumbers";
    private static final String TYPE = "numberType";
    /** How many can be added at once is not documented; so many can be switched off (operational facts). */
    private static final int MOST_AT_ONCE = LocationNumbers.MOST_DEACTIVATED;

    private static final Description DESCRIPTION = new Description(
            "ubicacion_alta_numeraciones_desactivadas",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    required("phone_numbers", CellType.listOf(Kind.PHONE_NUMBER))
                            .like("+34555010101;+34555010102"),
                    optional("number_type", CellType.choice(NumberType.class)).like("DID"),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:telephony_config_read", "spark-admin:telephony_config_write"),
            List.of("phone_numbers"));

    /** @param numbers E.164, each once */
    public record Parameters(String locationId, List<String> numbers, Optional<NumberType> type) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        List<String> numbers = cells.list("phone_numbers");
        Optional<NumberType> type = cells.choice("number_type", NumberType.class);
        return cells.reading(() -> new Parameters(cells.needed("location_id"), numbers, type));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        Observed observed = see(parameters.locationId(), parameters.numbers(), webex);
        if (!(observed instanceof Observed.Found found)) {
            return observed;
        }
        List<Text> elsewhere = parameters.numbers().stream()
                .filter(number -> !found.fields().path(NUMBERS).has(number))
                .flatMap(number -> new NumberOffer(webex).elsewhere(number, parameters.locationId()).stream())
                .toList();
        return elsewhere.isEmpty() ? found : new Observed.Blocked(found.target(), elsewhere);
    }

    private static Observed see(String locationId, Collection<String> wanted, WebexClient webex) {
        Optional<ObjectNode> location = new CallingLocations(webex).find(locationId, "id", "name");
        if (location.isEmpty()) {
            return Sites.withoutCalling(Sites.byId(locationId));
        }
        ObjectNode fields = Fields.none();
        ObjectNode seen = fields.putObject(NUMBERS);
        new SiteNumbers(webex)
                .find(locationId, wanted)
                .forEach((number, row) -> seen.set(number, Sites.copy(row, "state")));
        return new Observed.Found(Sites.target(location.get()), fields);
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        ObjectNode fields = Fields.none();
        ObjectNode numbers = fields.putObject(NUMBERS);
        parameters.numbers().stream()
                .filter(number -> !seen.path(NUMBERS).has(number))
                .forEach(number -> numbers.putObject(number).put("state", NumberState.INACTIVE.name()));
        ObjectNode unseen = Fields.none();
        Fields.put(unseen, TYPE, parameters.type().map(Enum::name).filter(type -> !numbers.isEmpty()));
        return new Desired(fields, unseen);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        List<String> numbers = new ArrayList<>(names(change.after()));
        numbers.addAll(names(change.before()));
        return see(change.target().id(), numbers, webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        LocationNumbers numbers = new LocationNumbers(webex);
        String id = change.target().id();
        List<Written> written = new ArrayList<>();
        Optional<NumberType> type = Fields.text(change.unseen(), TYPE).map(NumberType::valueOf);
        int most = type.filter(NumberType.MOBILE::equals).isPresent() ? LocationNumbers.MOST_MOBILE : MOST_AT_ONCE;
        for (List<String> some : SiteNumbers.chunks(names(change.after()), most)) {
            written.add(numbers.add(id, new NewNumbers(some, type, NumberState.INACTIVE, Optional.empty())));
        }
        for (List<String> some : SiteNumbers.chunks(removed(change), MOST_AT_ONCE)) {
            written.add(numbers.remove(id, some));
        }
        return Wrote.of(change.target(), written);
    }

    private static List<String> removed(Change.Effective change) {
        return names(change.before()).stream()
                .filter(number -> !change.after().path(NUMBERS).has(number))
                .toList();
    }

    private static List<String> names(ObjectNode fields) {
        List<String> names = new ArrayList<>();
        fields.path(NUMBERS).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The main number cannot be removed, nor one that somebody has (Cisco's OpenAPI specification, location.numbers.remove). */
    @Override
    public List<Text> hindrances(Change.Effective undo, List<Change.Effective> earlier, WebexClient webex) {
        List<Text> found = new ArrayList<>();
        new SiteNumbers(webex).find(undo.target().id(), removed(undo)).forEach((number, row) -> {
            if (row.path("owner").isObject()) {
                found.add(Sites.text(DESCRIPTION.id() + ".in_use", number, SiteContents.owner(row.path("owner"))));
            } else if (row.path("mainNumber").asBoolean()) {
                found.add(Sites.text(
                        DESCRIPTION.id() + ".main_number", number, undo.target().name()));
            }
        });
        return found;
    }

    @Override
    public List<Text> elsewhere(Change.Effective undo, Observed now, WebexClient webex) {
        if (!(now instanceof Observed.Found found)) {
            return List.of();
        }
        return removed(undo).stream()
                .filter(number -> !found.fields().path(NUMBERS).has(number))
                .flatMap(number ->
                        new NumberOffer(webex).moved(number, undo.target().id()).stream())
                .toList();
    }

    /** Nobody misses the state of a number that is gone. */
    @Override
    public List<Difference> missed(List<Difference> moved) {
        return List.of();
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
