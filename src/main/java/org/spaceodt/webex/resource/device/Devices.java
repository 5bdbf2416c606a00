package org.spaceodt.webex.resource.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.ResourceClient;

/** The devices of an organization (Cisco's OpenAPI specification, devices.list). */
public final class Devices {
    private final ResourceClient calls;

    public Devices(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * Those of a person or workspace. A token that may not list devices ({@code spark-admin:devices_read}) is told those that are
     * for calling, which is another scope.
     */
    public List<ObjectNode> of(Owner owner) {
        owner.mustBePersonOrWorkspace();
        try {
            return calls.list(calls.to("devices.list").query(owner.filter(), owner.id()), "items");
        } catch (WebexException.Rejected e) {
            return calls.list(calls.to(owner.operation("devices.list"), owner.id()), "devices");
        }
    }
}
