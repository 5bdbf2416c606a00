package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;

/** Sets the calling line id of a location: its main number, and the name that goes with it. */
@Singleton
public class UpdateCallerId implements Action<UpdateCallerId.Parameters> {
    private static final String FIELD = "callingLineId";
    private static final String NUMBER = FIELD + "/phoneNumber";
    private static final String NAME = FIELD + "/name";

    private static final Description DESCRIPTION = new Description(
            "ubicacion_actualizar_cabecera",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    required("phone_number", Kind.PHONE_NUMBER),
                    optional("calling_line_name", Kind.TEXT).like("Ejemplo SA"),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:telephony_config_read", "spark-admin:telephony_config_write"),
            List.of("location_id"));

    /** @param number E.164 */
    public record Parameters(String locationId, String number, Optional<String> name) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Optional<String> number = cells.text("phone_number");
        return cells.reading(() ->
                new Parameters(cells.needed("location_id"), number.orElseThrow(), cells.text("calling_line_name")));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        Observed observed = see(parameters.locationId(), webex);
        if (!(observed instanceof Observed.Found found)) {
            return observed;
        }
        String now = Fields.text(found.fields(), NUMBER).orElse("");
        boolean known = Equivalence.sameNumber(now, parameters.number())
                || !new SiteNumbers(webex)
                        .find(parameters.locationId(), List.of(parameters.number()))
                        .isEmpty();
        Target target = found.target();
        return known
                ? found
                : Sites.blocked(
                        target, "ubicacion_actualizar_cabecera.not_its_number", parameters.number(), target.name());
    }

    private static Observed see(String locationId, WebexClient webex) {
        Optional<ObjectNode> location = new CallingLocations(webex).find(locationId);
        if (location.isEmpty()) {
            return Sites.withoutCalling(Sites.byId(locationId));
        }
        ObjectNode fields = Fields.none();
        Fields.put(fields, NUMBER, Fields.text(location.get(), NUMBER));
        Fields.put(fields, NAME, Fields.text(location.get(), NAME));
        return new Observed.Found(Sites.target(location.get()), fields, Image.CALLING_LOCATION.of(location.get()));
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, NUMBER, Optional.of(parameters.number()));
        Fields.put(fields, NAME, parameters.name());
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return see(change.target().id(), webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        CallerId callerId = new CallerId(Fields.text(change.after(), NAME), Fields.text(change.after(), NUMBER));
        return Wrote.of(
                change.target(),
                new CallingLocations(webex)
                        .update(change.target().id(), CallingChange.of(callerId))
                        .written());
    }

    @Override
    public Undo undo() {
        return Undo.PARTLY;
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        if (Fields.text(done.after(), NUMBER).isPresent()
                && Fields.text(done.before(), NUMBER).isEmpty()) {
            return Map.of(NUMBER, Sites.text("ubicacion_actualizar_cabecera.main_number_stays"));
        }
        return Fields.text(done.after(), NAME).isPresent()
                        && Fields.text(done.before(), NAME).isEmpty()
                ? Map.of(NAME, Sites.text("ubicacion_actualizar_cabecera.name_stays"))
                : Map.of();
    }
}
