package org.spaceodt.sandbox.api.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** {@code /workspaces} without their calling settings. */
public final class WorkspacesApi {
    private static final String[] SENSORS = {
        "occupancyDetection",
        "presenceDetection",
        "ambientNoise",
        "soundLevel",
        "temperature",
        "airQuality",
        "relativeHumidity"
    };

    private final Tenant tenant;
    private final WorkspaceRepository workspaces;

    public WorkspacesApi(Tenant tenant) {
        this.tenant = tenant;
        this.workspaces = tenant.workspaces();
    }

    public void addTo(RouteTable routes) {
        routes.add("workspaces", this::list)
                .add("workspaces/{}", this::one)
                .add("workspaces/{}/capabilities", this::capabilities);
    }

    private ApiResponse list(Call call) {
        int site = call.anySiteFilter();
        return new PagedList(
                        call,
                        workspaces.size(),
                        workspace -> workspaces.exists(workspace)
                                && (site < 0 || workspaces.site(workspace) == site)
                                && call.contains("displayName", workspaces::name, workspace))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("items", this::workspace);
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        workspace(json, call.found(0, workspaces::find));
        return ApiResponse.ok(json);
    }

    void workspace(Json json, int workspace) {
        boolean created = workspaces.created(workspace);
        json.object().put("id", workspaces.id(workspace)).put("orgId", tenant.organizationId());
        if (workspaces.site(workspace) >= 0) {
            json.put("locationId", tenant.sites().id(workspaces.site(workspace)));
        }
        json.put("displayName", workspaces.name(workspace));
        if (workspaces.capacity(workspace) >= 0) {
            json.put("capacity", workspaces.capacity(workspace));
        }
        json.given("type", workspaces.type(workspace))
                .put("sipAddress", "espacio." + (workspace + 1) + "@administracion-ejemplo.rooms.webex.com")
                .put("created", workspaces.createdAt(workspace));
        calling(json, workspace);
        shown(json, workspace, "calendar", JsonNodeFactory.instance.objectNode().put("type", "none"));
        json.given("notes", text(workspace, "notes", created ? "" : "Espacio de ejemplo"))
                .put("hotdeskingStatus", text(workspace, "hotdeskingStatus", "off"))
                .put(
                        "supportedDevices",
                        text(workspace, "supportedDevices", created ? "collaborationDevices" : "phones"));
        shown(
                json,
                workspace,
                "deviceHostedMeetings",
                JsonNodeFactory.instance.objectNode().put("enabled", false));
        json.put("indoorNavigation", workspaces.written(workspace, "indoorNavigation"))
                .end();
    }

    private String text(int workspace, String field, String otherwise) {
        return workspaces.written(workspace, field).map(JsonNode::asText).orElse(otherwise);
    }

    private void shown(Json json, int workspace, String field, JsonNode otherwise) {
        json.put(field, Optional.of(workspaces.written(workspace, field).orElse(otherwise)));
    }

    private void calling(Json json, int workspace) {
        Optional<Product> license = workspaces.license(workspace);
        json.object("calling")
                .put("type", license.isPresent() ? "webexCalling" : text(workspace, "callingType", "freeCalling"));
        license.ifPresent(product -> json.object("webexCalling")
                .texts("licenses", tenant.licenses().id(product))
                .end());
        json.end();
    }

    private ApiResponse capabilities(Call call) {
        int workspace = call.found(0, workspaces::find);
        Draw draw = tenant.draw(workspaces.created(workspace));
        Json json = new Json().object().object("capabilities");
        for (String sensor : SENSORS) {
            boolean supported = draw.chance(30, sensor, workspace);
            json.object(sensor)
                    .put("supported", supported)
                    .put("configured", supported && draw.chance(50, sensor + " on", workspace))
                    .end();
        }
        return ApiResponse.ok(json.end().end());
    }
}
