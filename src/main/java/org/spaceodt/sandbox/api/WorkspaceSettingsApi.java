package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Draw;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.Workspaces;

/** Calling settings of a workspace. */
final class WorkspaceSettingsApi {
    private static final String FEATURES = "workspaces/{}/features/";

    private final Tenant tenant;
    private final Draw draw;
    private final Workspaces workspaces;
    private final AgentsJson agents;

    WorkspaceSettingsApi(Tenant tenant) {
        this.tenant = tenant;
        this.draw = tenant.draw();
        this.workspaces = tenant.workspaces();
        this.agents = new AgentsJson(tenant);
    }

    void addTo(Routes routes) {
        routes.add(FEATURES + "callForwarding", this::forwarding)
                .add(FEATURES + "numbers", this::numbers)
                .add(FEATURES + "incomingPermission", this::incoming)
                .add(FEATURES + "outgoingPermission", this::outgoing)
                .add("telephony/config/workspaces/{}/devices", this::devices);
        // No specification documents this one; clients fall back to it.
        routes.add("telephony/config/workspaces/{}/callForwarding", this::forwarding);
    }

    private Answer forwarding(Call call) {
        int workspace = workspace(call);
        String target = tenant.sites().mainNumber(workspaces.site(workspace));
        return Answer.ok(ForwardingJson.write(draw, "workspace forwarding", workspace, target));
    }

    private Answer numbers(Call call) {
        int workspace = workspace(call);
        String prefix = tenant.sites().routingPrefix(workspaces.site(workspace));
        Json json = new Json().object().put("distinctiveRingEnabled", false).list("phoneNumbers");
        json.object()
                .put("external", workspaces.number(workspace))
                .put("extension", workspaces.extension(workspace))
                .put("routingPrefix", prefix)
                .put("esn", prefix + workspaces.extension(workspace))
                .put("primary", true)
                .end()
                .endList();
        json.object("workspace").put("id", workspaces.id(workspace)).end();
        agents.location(json, workspaces.site(workspace));
        json.object("organization")
                .put("id", tenant.organizationId())
                .put("name", tenant.organizationName())
                .end();
        return Answer.ok(json.end());
    }

    private Answer incoming(Call call) {
        boolean custom = draw.chance(10, "workspace incoming", workspace(call));
        Json json = new Json()
                .object()
                .put("useCustomEnabled", custom)
                .put("externalTransfer", custom ? "BLOCK_ALL_EXTERNAL" : "ALLOW_ALL_EXTERNAL")
                .put("internalCallsEnabled", true)
                .put("collectCallsEnabled", false);
        return Answer.ok(json.end());
    }

    private Answer outgoing(Call call) {
        int workspace = workspace(call);
        boolean custom = draw.chance(20, "workspace outgoing", workspace);
        Json json = new Json().object().put("useCustomEnabled", custom).put("useCustomPermissions", custom);
        CallingPermissions.write(json, draw, "workspace permissions", workspace);
        return Answer.ok(json.end());
    }

    /** The phone of a workspace has the same index as the workspace. */
    private Answer devices(Call call) {
        int workspace = workspace(call);
        Json json = new Json().object().list("devices");
        DeviceJson.identity(json.object(), tenant.devices(), workspace);
        json.put("ipAddress", tenant.devices().ip(workspace))
                .put("primaryOwner", true)
                .put("type", "PRIMARY");
        DeviceJson.hoteling(json);
        json.object("owner")
                .put("id", workspaces.id(workspace))
                .put("type", "PLACE")
                .put("firstName", workspaces.name(workspace))
                .put("lastName", ".")
                .end();
        json.put("activationState", "ACTIVATED")
                .put("displayName", workspaces.name(workspace))
                .end();
        json.endList().put("maxDeviceCount", 5).put("maxOwnedDeviceCount", 5);
        return Answer.ok(json.end());
    }

    private int workspace(Call call) {
        return call.found(0, workspaces::find);
    }
}
