package org.spaceodt.action.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.PstnConnections.Choice;
import org.spaceodt.webex.resource.location.PstnConnections.ConnectionType;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;

/** The PSTN connection of a location: the option that was chosen, and with premises-based PSTN the route. */
record Connection(WebexClient webex) {
    static final String FIELD = "connection";
    /** The option that a row means, found while looking. */
    static final String CHOSEN = "chosen";

    /** Only premises-based PSTN has one. */
    static final List<String> ROUTE = List.of("routeType", "routeId");

    static final String PREMISES = "Premises-based PSTN";

    private static final String TYPE = "pstnConnectionType";
    private static final String NAME = "displayName";

    /** Empty while nothing was chosen. */
    private Optional<ObjectNode> chosen(String locationId) {
        return new PstnConnections(webex).find(locationId).map(Connection::fields);
    }

    private static ObjectNode fields(ObjectNode connection) {
        ObjectNode seen = Sites.copy(connection, "id", NAME, TYPE, "routeType", "routeId");
        if (!seen.has(TYPE) && seen.path(NAME).asText().equalsIgnoreCase(PREMISES)) {
            seen.put(TYPE, ConnectionType.LOCAL_GATEWAY.name());
        }
        if (!isPremises(seen)) {
            seen.remove(ROUTE);
        }
        return seen;
    }

    private static boolean isPremises(ObjectNode option) {
        return option.path(TYPE).asText().equals(ConnectionType.LOCAL_GATEWAY.name())
                || option.path(TYPE).asText().isEmpty()
                        && option.path(NAME).asText().equalsIgnoreCase(PREMISES);
    }

    /** Adds what is chosen to what is seen of a location with calling. */
    void see(Observed.Found found) {
        String id = found.target().id();
        new PstnConnections(webex).find(id).ifPresent(connection -> {
            found.fields().set(FIELD, fields(connection));
            found.image().set(FIELD, Image.PSTN_CONNECTION.of(connection));
        });
    }

    /** The observed with the option that is meant by a type or name; blocked when it is none or several. */
    Observed choose(Observed.Found found, String typeOrName) {
        List<ObjectNode> options =
                new PstnConnections(webex).options(found.target().id(), typeOrName);
        if (options.size() != 1) {
            return new Observed.Blocked(
                    found.target(), List.of(noOption(found.target().id(), typeOrName, options.size())));
        }
        ObjectNode fields = found.fields().deepCopy();
        fields.set(CHOSEN, Sites.copy(options.get(0), "id"));
        return new Observed.Found(found.target(), fields, found.image());
    }

    /**
     * Chooses what a change wants; what it does not name stays as it is.
     *
     * @throws NotPossible when there is no such option
     */
    Written configure(String locationId, ObjectNode wanted) {
        ObjectNode now = chosen(locationId).orElseGet(Fields::none);
        ObjectNode option = option(locationId, wanted, now);
        String optionId = option.path("id").asText();
        Choice choice = isPremises(option) ? Choice.premises(optionId, route(wanted, now)) : Choice.provider(optionId);
        return new PstnConnections(webex).configure(locationId, choice);
    }

    private ObjectNode option(String locationId, ObjectNode wanted, ObjectNode now) {
        Optional<String> id = Fields.text(wanted, "id");
        if (id.isEmpty() && !wanted.has(TYPE) && !wanted.has(NAME)) {
            return now;
        }
        PstnConnections connections = new PstnConnections(webex);
        String meant = id.or(() -> Fields.text(wanted, TYPE))
                .or(() -> Fields.text(wanted, NAME))
                .orElseThrow();
        List<ObjectNode> options = id.isPresent()
                ? connections.options(locationId).stream()
                        .filter(one -> one.path("id").asText().equals(meant))
                        .toList()
                : connections.options(locationId, meant);
        if (options.size() != 1) {
            throw new NotPossible(noOption(locationId, meant, options.size()));
        }
        return options.get(0);
    }

    private static Route route(ObjectNode wanted, ObjectNode now) {
        String type = Fields.text(wanted, "routeType")
                .or(() -> Fields.text(now, "routeType"))
                .orElse("");
        String id = Fields.text(wanted, "routeId")
                .or(() -> Fields.text(now, "routeId"))
                .orElse("");
        return new Route(RouteType.valueOf(type), id);
    }

    private Text noOption(String locationId, String meant, int found) {
        List<String> names = new PstnConnections(webex)
                .options(locationId).stream()
                        .map(option -> option.path(NAME).asText())
                        .toList();
        return Sites.text(
                "ubicacion_configurar_pstn." + (found == 0 ? "no_option" : "many_options"),
                meant,
                String.join(", ", names));
    }

    static boolean isType(String text) {
        return Arrays.stream(ConnectionType.values())
                .anyMatch(type -> type.name().equals(text));
    }
}
