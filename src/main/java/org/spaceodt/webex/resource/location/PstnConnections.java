package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** How locations reach the telephone network. */
public final class PstnConnections {
    /** The display name of the one option of type {@link ConnectionType#LOCAL_GATEWAY}. */
    private static final String PREMISES = "Premises-based PSTN";

    private final ResourceClient calls;

    public PstnConnections(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * The kinds of connection (Cisco's OpenAPI specification, pstn.connection.get). The last two cannot be chosen over the
     * API.
     */
    @RegisterForReflection
    public enum ConnectionType {
        LOCAL_GATEWAY,
        NON_INTEGRATED_CCP,
        INTEGRATED_CCP,
        CISCO_PSTN
    }

    /** The connection to choose. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Choice(Optional<String> id, Optional<RouteType> premiseRouteType, Optional<String> premiseRouteId) {
        /** @param optionId of the option of type {@link ConnectionType#LOCAL_GATEWAY} */
        public static Choice premises(String optionId, Route route) {
            return new Choice(Optional.of(optionId), Optional.of(route.type()), Optional.of(route.id()));
        }

        /** @param optionId of an option of type {@link ConnectionType#NON_INTEGRATED_CCP} */
        public static Choice provider(String optionId) {
            return new Choice(Optional.of(optionId), Optional.empty(), Optional.empty());
        }
    }

    public ObjectNode get(String locationId) {
        return calls.read(calls.to("pstn.connection.get", locationId));
    }

    /** Empty while nothing was chosen: answered 404. */
    public Optional<ObjectNode> find(String locationId) {
        return calls.find(calls.to("pstn.connection.get", locationId));
    }

    /** What can be chosen for a location. {@code pstnConnectionType} may be absent in them. */
    public List<ObjectNode> options(String locationId) {
        return calls.list(calls.to("pstn.connection.options", locationId), "items");
    }

    /**
     * The options of a kind, or of a name. Where an option does not say its type, {@code LOCAL_GATEWAY} is the one called
     * "Premises-based PSTN".
     *
     * @param typeOrName a {@link ConnectionType} or a display name, in any case of its letters
     */
    public List<ObjectNode> options(String locationId, String typeOrName) {
        return options(locationId).stream()
                .filter(option -> isOf(option, typeOrName.trim()))
                .toList();
    }

    public Written configure(String locationId, Choice choice) {
        return calls.write(calls.to("pstn.connection.configure", locationId).body(calls.json(choice)));
    }

    private static boolean isOf(ObjectNode option, String typeOrName) {
        String type = option.path("pstnConnectionType").asText();
        String name = option.path("displayName").asText();
        boolean premises = typeOrName.equalsIgnoreCase(ConnectionType.LOCAL_GATEWAY.name())
                && type.isEmpty()
                && name.equalsIgnoreCase(PREMISES);
        return premises || NameForm.same(typeOrName, type) || NameForm.same(typeOrName, name);
    }
}
