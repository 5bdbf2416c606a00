package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Names;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.PstnConnections.ConnectionType;
import org.spaceodt.webex.resource.location.RouteType;

/** Chooses how a location reaches the telephone network; enables it for calling first, if it is not. */
@Singleton
public class ConfigurePstn implements Action<ConfigurePstn.Parameters> {
    private static final String LANGUAGE = "announcement_language";

    private static final Description DESCRIPTION = new Description(
            "ubicacion_configurar_pstn",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    required(Names.ROUTE_TYPE, CellType.choice(RouteType.class)).like("ROUTE_GROUP"),
                    required(RouteCells.ID, Kind.ROUTE),
                    optional("pstn_connection_type", Kind.TEXT).like("LOCAL_GATEWAY"),
                    optional(LANGUAGE, Kind.LANGUAGE),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of(
                    "spark-admin:locations_read",
                    "spark-admin:telephony_config_read",
                    "spark-admin:telephony_config_write",
                    "spark-admin:telephony_pstn_read",
                    "spark-admin:telephony_pstn_write"),
            List.of("location_id"));

    /**
     * @param connection a {@link ConnectionType}, or the display name of an option
     * @param announcementLanguage of a location that is enabled for it, that of the location when it is not given
     */
    public record Parameters(
            String locationId,
            RouteType routeType,
            String routeId,
            String connection,
            Optional<String> announcementLanguage) {}

    private final LocationNotes notes;
    private final Polling watch;
    private final Polling removal;

    /**
     * @param verifying how long to wait for calling to be on before the connection is chosen
     * @param waits how long an undo waits for the job that disables calling
     */
    public ConfigurePstn(LocationNotes notes, Verifying verifying, LocationWaits waits) {
        this.notes = notes;
        this.watch = Verifying.watch(verifying);
        this.removal = LocationWaits.watch(waits);
    }

    private static boolean isPremises(String connection) {
        return connection.equalsIgnoreCase(ConnectionType.LOCAL_GATEWAY.name())
                || connection.equalsIgnoreCase(Connection.PREMISES);
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Optional<RouteType> type = cells.choice(Names.ROUTE_TYPE, RouteType.class);
        String route = cells.needed(RouteCells.ID);
        RouteCells.check(cells, type);
        String connection = cells.text("pstn_connection_type").orElse(ConnectionType.LOCAL_GATEWAY.name());
        if (!isPremises(connection)) {
            cells.warning(
                    RouteCells.ID,
                    Sites.text("ubicacion_configurar_pstn.route_unused", connection),
                    Sites.text("ubicacion_configurar_pstn.route_unused.next", connection));
        }
        Optional<String> language = cells.text(LANGUAGE);
        return cells.reading(
                () -> new Parameters(cells.needed("location_id"), type.orElseThrow(), route, connection, language));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        Observed observed = see(parameters.locationId(), webex);
        if (!(observed instanceof Observed.Found found) || !found.fields().has(Sites.CALLING)) {
            return observed;
        }
        return new Connection(webex).choose(found, parameters.connection());
    }

    private Observed see(String locationId, WebexClient webex) {
        Observed observed = new Calling(webex, notes).observe(locationId);
        if (observed instanceof Observed.Found found && found.fields().has(Sites.CALLING)) {
            new Connection(webex).see(found);
        }
        return observed;
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        Desired desired = Calling.desired(seen, parameters.announcementLanguage());
        ObjectNode connection = desired.fields().putObject(Connection.FIELD);
        if (seen.path(Connection.CHOSEN) instanceof ObjectNode chosen) {
            connection.set("id", chosen.path("id"));
        } else {
            connection.put(
                    isPremises(parameters.connection()) || Connection.isType(parameters.connection())
                            ? "pstnConnectionType"
                            : "displayName",
                    isPremises(parameters.connection())
                            ? ConnectionType.LOCAL_GATEWAY.name()
                            : parameters.connection());
        }
        if (isPremises(parameters.connection())) {
            connection.put("routeType", parameters.routeType().name()).put("routeId", parameters.routeId());
        } else {
            // The route goes with the option: it is said, so that an undo can choose it again.
            Connection.ROUTE.forEach(field -> connection.put(field, ""));
        }
        return desired;
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return see(change.target().id(), webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        if (CallingRemoval.isIn(change)) {
            return Wrote.of(change.target(), new CallingRemoval(webex, removal).take(change.target()));
        }
        String id = change.target().id();
        List<Written> written = new ArrayList<>(new Calling(webex, notes).write(change, Optional.of(watch)));
        if (change.after().path(Connection.FIELD) instanceof ObjectNode connection) {
            written.add(new Connection(webex).configure(id, connection));
        }
        return Wrote.of(change.target(), written);
    }

    @Override
    public void done(Change.Effective change, WebexClient webex) {
        new Announcements(webex, notes).note(change);
    }

    @Override
    public Undo undo() {
        return Undo.PARTLY;
    }

    @Override
    public List<Text> hindrances(Change.Effective undo, List<Change.Effective> earlier, WebexClient webex) {
        return takesAlong(undo) ? new CallingRemoval(webex, removal).hindrances(undo.target()) : List.of();
    }

    @Override
    public boolean takesAlong(Change.Effective undo) {
        return CallingRemoval.isIn(undo);
    }

    /** A connection goes with the calling that was enabled for it. */
    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        boolean enabled = done.after().has(Sites.CALLING) && !done.before().has(Sites.CALLING);
        boolean connected = done.after().has(Connection.FIELD) && !done.before().has(Connection.FIELD);
        return connected && !enabled
                ? Map.of(Connection.FIELD, Sites.text("ubicacion_configurar_pstn.connection_stays"))
                : Map.of();
    }
}
