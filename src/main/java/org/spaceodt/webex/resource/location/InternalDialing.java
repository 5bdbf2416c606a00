package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        ObjectNode change = calls.webex().json().createObjectNode().put(ENABLED, true);
        change.set(ROUTE, calls.json(route));
        return update(locationId, change);
    }

    /** Sends unknown extensions nowhere. The route that was chosen stays chosen, for the day when it is turned on again. */
    public Written stop(String locationId) {
        return update(locationId, calls.webex().json().createObjectNode().put(ENABLED, false));
    }

    private Written update(String locationId, ObjectNode change) {
        ObjectNode body = REPLACEMENT.of(get(locationId), change);
        return calls.write(
                calls.to("location.internalDialing.update", locationId).body(body));
    }
}
