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
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.OutgoingProfile;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;
import org.spaceodt.webex.resource.location.CallingLocations;

/** Sets which calls may be made from a location by whoever has no permissions of their own. */
@Singleton
public class SetOutgoingPermissions implements Action<SetOutgoingPermissions.Parameters> {
    private static final String PROFILE = "default_outgoing_profile";

    private static final Description DESCRIPTION = new Description(
            "ubicacion_configurar_permisos_salientes_defecto",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    optional(PROFILE, Kind.PROFILE).formerly("profile"),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:telephony_config_read", "spark-admin:telephony_config_write"),
            List.of("location_id"));

    public record Parameters(String locationId, Map<CallType, Permission> permissions) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Map<CallType, Permission> permissions = OutgoingProfile.read(cells, PROFILE);
        return cells.reading(() -> new Parameters(cells.needed("location_id"), permissions));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return see(parameters.locationId(), webex);
    }

    private static Observed see(String locationId, WebexClient webex) {
        Optional<ObjectNode> location = new CallingLocations(webex).find(locationId, "id", "name");
        if (location.isEmpty()) {
            return Sites.withoutCalling(Sites.byId(locationId));
        }
        ObjectNode permissions = new OutgoingPermissions(webex).get(Owner.location(locationId));
        ObjectNode fields = OutgoingProfile.seen(permissions);
        return new Observed.Found(Sites.target(location.get()), fields, Image.OUTGOING_PERMISSIONS.of(fields));
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Desired.of(OutgoingProfile.fields(parameters.permissions()));
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return see(change.target().id(), webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        Owner owner = Owner.location(change.target().id());
        return Wrote.of(change.target(), new OutgoingPermissions(webex).update(owner, change.after()));
    }

    /** A location always has a permission for every type of call: what was there before can be written again. */
    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
