package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.webex.WebexClient;

/** What calls to the telephone network can be routed to. */
public final class RouteTargets {
    private final Calls calls;

    public RouteTargets(WebexClient webex) {
        this.calls = new Calls(webex);
    }

    /** Trunks and route groups: {@code id}, {@code name}, {@code type}. */
    public List<ObjectNode> choices() {
        return calls.list(calls.to("routeChoices.list"), "routeIdentities");
    }

    public List<ObjectNode> groups() {
        return calls.list(calls.to("routeGroups.list"), "routeGroups");
    }
}
