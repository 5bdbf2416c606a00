package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Where a location sends extensions that Webex does not know; those of 2 to 6 digits (operational facts). */
public final class InternalDialing {
    private static final String ENABLED = "enableUnknownExtensionRoutePolicy";
    private static final String ROUTE = "unknownExtensionRouteIdentity";
    private static final Replacement REPLACEMENT = Replacement.without(ROUTE + "/name");

    private final ResourceClient calls;

    public InternalDialing(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    public ObjectNode get(String locationId) {
        return calls.read(calls.to("location.internalDialing.get", locationId));
    }

    /** Sends unknown extensions to a trunk or route group. */
    public Written route(String locationId, Route route) {
        return update(locationId, true, Optional.of(route));
    }

    /**
     * Sends unknown extensions nowhere.
     *
     * @param route that is chosen for the day when it is turned on again; without one it is the one that was chosen
     */
    public Written stop(String locationId, Optional<Route> route) {
        return update(locationId, false, route);
    }

    private Written update(String locationId, boolean on, Optional<Route> route) {
        ObjectNode change = calls.webex().json().createObjectNode().put(ENABLED, on);
        route.ifPresent(chosen -> change.set(ROUTE, calls.json(chosen)));
        ObjectNode body = REPLACEMENT.of(get(locationId), change);
        return calls.write(
                calls.to("location.internalDialing.update", locationId).body(body));
    }
}
