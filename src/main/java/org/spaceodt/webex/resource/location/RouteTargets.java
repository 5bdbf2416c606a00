package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.ResourceClient;

/** What calls to the telephone network can be routed to. */
public final class RouteTargets {
    private final ResourceClient calls;

    public RouteTargets(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** Trunks and route groups: {@code id}, {@code name}, {@code type}. */
    public List<ObjectNode> choices() {
        return calls.list(calls.to("routeChoices.list"), "routeIdentities");
    }

    public List<ObjectNode> groups() {
        return calls.list(calls.to("routeGroups.list"), "routeGroups");
    }
}
