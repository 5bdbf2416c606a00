package org.spaceodt.action.location;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.spaceodt.action.Names;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.InternalDialing;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;

/**
 * Sends the extensions that Webex does not know from a location to a trunk or a route group, or nowhere. A route that is
 * chosen while it is off sends nothing anywhere, and stays chosen; it has fields of its own, so that an undo can choose it again.
 */
@Singleton
public class ConfigureInternalDialing implements Action<ConfigureInternalDialing.Parameters> {
    private static final String ENABLED = "enableUnknownExtensionRoutePolicy";
    private static final String ROUTE = "unknownExtensionRouteIdentity";
    private static final String ROUTE_ID = ROUTE + "/id";
    private static final String ROUTE_TYPE = ROUTE + "/type";
    private static final String WHILE_OFF = ROUTE + "WhileOff";
    private static final String ON = "enable_unknown_extension_route_policy";

    private static final Description DESCRIPTION = new Description(
            "ubicacion_configurar_llamadas_internas",
            Description.Section.LOCATION,
            List.of(
                    required("location_id", Kind.LOCATION),
                    required(ON, Kind.BOOLEAN),
                    optional(Names.ROUTE_TYPE, CellType.choice(RouteType.class)).like("ROUTE_GROUP"),
                    optional(RouteCells.ID, Kind.ROUTE),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:telephony_config_read", "spark-admin:telephony_config_write"),
            List.of("location_id"));

    /** @param route empty when it is to be off */
    public record Parameters(String locationId, Optional<Route> route) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        boolean on = cells.flag(ON).orElse(false);
        Optional<RouteType> type = cells.choice(Names.ROUTE_TYPE, RouteType.class);
        RouteCells.check(cells, type);
        if (on) {
            for (String name : List.of(Names.ROUTE_TYPE, RouteCells.ID)) {
                if (cells.text(name).isEmpty()) {
                    cells.missing(name);
                }
            }
        } else if (cells.text(ON).isPresent() && cells.text(RouteCells.ID).isPresent()) {
            cells.warning(
                    RouteCells.ID,
                    Sites.text("ubicacion_configurar_llamadas_internas.route_unused"),
                    Sites.text("ubicacion_configurar_llamadas_internas.route_unused.next"));
        }
        return cells.reading(() -> new Parameters(
                cells.needed("location_id"),
                on ? Optional.of(new Route(type.orElseThrow(), cells.needed(RouteCells.ID))) : Optional.empty()));
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
        ObjectNode dialing = new InternalDialing(webex).get(locationId);
        boolean on = dialing.path(ENABLED).asBoolean();
        ObjectNode fields = Fields.none().put(ENABLED, on);
        ObjectNode image = Image.INTERNAL_DIALING.of(dialing);
        if (dialing.path(ROUTE) instanceof ObjectNode route) {
            fields.set(on ? ROUTE : WHILE_OFF, Sites.copy(route, "id", "type"));
            image.set(on ? ROUTE : WHILE_OFF, image.remove(ROUTE));
        }
        return new Observed.Found(Sites.target(location.get()), fields, image);
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode fields = Fields.none().put(ENABLED, parameters.route().isPresent());
        Fields.put(fields, ROUTE_ID, parameters.route().map(Route::id));
        Fields.put(
                fields, ROUTE_TYPE, parameters.route().map(route -> route.type().name()));
        if (parameters.route().isPresent()) {
            Fields.put(fields, WHILE_OFF + "/id", Optional.of(""));
            Fields.put(fields, WHILE_OFF + "/type", Optional.of(""));
        }
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return see(change.target().id(), webex);
    }

    /** A change that does not name the route means the one that is chosen, also while it is off. */
    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        InternalDialing dialing = new InternalDialing(webex);
        String id = change.target().id();
        if (change.after().has(ENABLED) && !change.after().path(ENABLED).asBoolean()) {
            return Wrote.of(
                    change.target(), dialing.stop(id, route(change.after().path(WHILE_OFF), Fields.none())));
        }
        Route route = route(change.after().path(ROUTE), dialing.get(id).path(ROUTE))
                .orElseThrow(() -> new NotPossible(Sites.text("ubicacion_configurar_llamadas_internas.no_route")));
        return Wrote.of(change.target(), dialing.route(id, route));
    }

    private static Optional<Route> route(JsonNode wanted, JsonNode now) {
        Optional<String> id = Fields.text(wanted, "id").or(() -> Fields.text(now, "id"));
        return Fields.text(wanted, "type")
                .or(() -> Fields.text(now, "type"))
                .flatMap(type -> id.map(to -> new Route(RouteType.valueOf(type), to)));
    }

    /** A route can be chosen, also while it is off, and none can be chosen no more. */
    @Override
    public List<Text> lost(Change.Effective undo) {
        boolean stays = undo.before().has(ROUTE)
                && !undo.after().has(ROUTE)
                && !undo.after().has(WHILE_OFF);
        return stays ? List.of(Sites.text("ubicacion_configurar_llamadas_internas.route_stays")) : List.of();
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
