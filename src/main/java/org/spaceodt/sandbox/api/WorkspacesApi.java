package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Licenses;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.Workspaces;

/** {@code /workspaces} without their calling settings. */
final class WorkspacesApi {
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
    private final Workspaces workspaces;

    WorkspacesApi(Tenant tenant) {
        this.tenant = tenant;
        this.workspaces = tenant.workspaces();
    }

    void addTo(Routes routes) {
        routes.add("workspaces", this::list)
                .add("workspaces/{}", this::one)
                .add("workspaces/{}/capabilities", this::capabilities);
    }

    private Answer list(Call call) {
        int site = call.anySiteFilter();
        return new Listing(
                        call,
                        workspaces.size(),
                        workspace -> (site < 0 || workspaces.site(workspace) == site)
                                && call.contains("displayName", workspaces::name, workspace))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("items", this::workspace);
    }

    private Answer one(Call call) {
        Json json = new Json();
        workspace(json, call.found(0, workspaces::find));
        return Answer.ok(json);
    }

    private void workspace(Json json, int workspace) {
        json.object()
                .put("id", workspaces.id(workspace))
                .put("orgId", tenant.organizationId())
                .put("locationId", tenant.sites().id(workspaces.site(workspace)))
                .put("displayName", workspaces.name(workspace))
                .put("capacity", workspaces.capacity(workspace))
                .put("type", workspaces.type(workspace))
                .put("sipAddress", "espacio." + (workspace + 1) + "@administracion-ejemplo.rooms.webex.com")
                .put("created", workspaces.created(workspace));
        calling(json);
        json.object("calendar").put("type", "none").end();
        json.put("notes", "Espacio de ejemplo").put("hotdeskingStatus", "off").put("supportedDevices", "phones");
        json.object("deviceHostedMeetings").put("enabled", false).end().end();
    }

    private void calling(Json json) {
        json.object("calling")
                .put("type", "webexCalling")
                .object("webexCalling")
                .texts("licenses", tenant.licenses().id(Licenses.Product.WORKSPACES))
                .end()
                .end();
    }

    private Answer capabilities(Call call) {
        int workspace = call.found(0, workspaces::find);
        Json json = new Json().object().object("capabilities");
        for (String sensor : SENSORS) {
            boolean supported = tenant.draw().chance(30, sensor, workspace);
            json.object(sensor)
                    .put("supported", supported)
                    .put("configured", supported && tenant.draw().chance(50, sensor + " on", workspace))
                    .end();
        }
        return Answer.ok(json.end().end());
    }
}
