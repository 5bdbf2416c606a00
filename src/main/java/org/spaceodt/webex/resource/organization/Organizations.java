package org.spaceodt.webex.resource.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.ResourceClient;

/** The organizations that the token may see. */
public final class Organizations {
    private final ResourceClient calls;

    public Organizations(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    public List<ObjectNode> list() {
        return calls.list(calls.to("organizations.list"), "items");
    }

    public ObjectNode get(String orgId) {
        return calls.read(calls.to("organizations.get", orgId));
    }
}
