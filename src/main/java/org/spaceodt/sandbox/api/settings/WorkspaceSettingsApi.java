package org.spaceodt.sandbox.api.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.ObjIntConsumer;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.devices.DeviceJson;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.api.lines.Dialling;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** Calling settings of a workspace. */
public final class WorkspaceSettingsApi {
    private static final String FEATURES = "workspaces/{}/features/";

    private final Tenant tenant;
    private final WorkspaceRepository workspaces;
    private final AgentsJson agents;

    public WorkspaceSettingsApi(Tenant tenant) {
        this.tenant = tenant;
        this.workspaces = tenant.workspaces();
        this.agents = new AgentsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        Endpoint forwarding = setting(Setting.FORWARDING, this::forwarding);
        routes.add(FEATURES + "callForwarding", forwarding)
                .add(FEATURES + "numbers", this::numbers)
                .add(FEATURES + "incomingPermission", setting(Setting.INCOMING, this::incoming))
                .add(FEATURES + "outgoingPermission", setting(Setting.OUTGOING, this::outgoing))
                .add("telephony/config/workspaces/{}/devices", this::devices);
        // No specification documents this one; clients fall back to it.
        routes.add("telephony/config/workspaces/{}/callForwarding", forwarding);
    }

    /** What was written, else what is invented. */
    private Endpoint setting(String name, ObjIntConsumer<Json> invented) {
        return call -> {
            int workspace = call.callingWorkspace();
            return tenant.settings()
                    .find(ResourceKind.PLACE, workspace, name)
                    .map(written -> ApiResponse.ok(new Json().tree(written)))
                    .orElseGet(() -> {
                        Json json = new Json().object();
                        invented.accept(json, workspace);
                        return ApiResponse.ok(json.end());
                    });
        };
    }

    private Draw draw(int workspace) {
        return tenant.draw(workspaces.created(workspace));
    }

    private void forwarding(Json json, int workspace) {
        String target = tenant.sites().mainNumber(workspaces.site(workspace));
        ForwardingJson.write(json, draw(workspace), "workspace forwarding", workspace, target);
    }

    private ApiResponse numbers(Call call) {
        int workspace = call.callingWorkspace();
        boolean distinctive = workspaces
                .written(workspace, "distinctiveRing")
                .map(JsonNode::asBoolean)
                .orElse(false);
        Json json =
                new Json().object().put("distinctiveRingEnabled", distinctive).list("phoneNumbers");
        number(json, workspace, workspaces.number(workspace), workspaces.extension(workspace));
        json.put("primary", true).end();
        workspaces
                .written(workspace, MoreNumbers.FIELD)
                .ifPresent(more -> more.forEach(number -> {
                    String extension =
                            PersonRepository.orNull(number.path("extension").asText());
                    number(json, workspace, number.path("number").asText(), extension);
                    json.put("primary", false).end();
                }));
        json.endList().object("workspace").put("id", workspaces.id(workspace)).end();
        agents.location(json, workspaces.site(workspace));
        json.object("organization")
                .put("id", tenant.organizationId())
                .put("name", tenant.organizationName())
                .end();
        return ApiResponse.ok(json.end());
    }

    private void number(Json json, int workspace, String number, String extension) {
        Dialling dialling = Dialling.of(tenant, workspaces.site(workspace), extension);
        json.object()
                .put("external", number)
                .put("extension", extension)
                .given("routingPrefix", dialling.prefix())
                .put("esn", dialling.esn());
    }

    private void incoming(Json json, int workspace) {
        boolean custom = draw(workspace).chance(10, "workspace incoming", workspace);
        json.put("useCustomEnabled", custom)
                .put("externalTransfer", custom ? "BLOCK_ALL_EXTERNAL" : "ALLOW_ALL_EXTERNAL")
                .put("internalCallsEnabled", true)
                .put("collectCallsEnabled", false);
    }

    private void outgoing(Json json, int workspace) {
        boolean custom = draw(workspace).chance(20, "workspace outgoing", workspace);
        json.put("useCustomEnabled", custom).put("useCustomPermissions", custom);
        CallingPermissions.write(json, draw(workspace), "workspace permissions", workspace);
    }

    /** The phone of a workspace has the same index as the workspace. */
    private ApiResponse devices(Call call) {
        int workspace = call.callingWorkspace();
        Json json = new Json().object().list("devices");
        if (workspaces.created(workspace) || workspace >= tenant.devices().size()) {
            return ApiResponse.ok(json.endList()
                    .put("maxDeviceCount", 5)
                    .put("maxOwnedDeviceCount", 5)
                    .end());
        }
        DeviceJson.Owner owner =
                new DeviceJson.Owner(workspaces.id(workspace), "PLACE", workspaces.name(workspace), ".");
        DeviceJson.owned(json, tenant.devices(), workspace, owner, workspaces.name(workspace));
        json.endList().put("maxDeviceCount", 5).put("maxOwnedDeviceCount", 5);
        return ApiResponse.ok(json.end());
    }
}
