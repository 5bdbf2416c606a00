package org.spaceodt.sandbox.api.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.call.Shape;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** Makes, changes and deletes workspaces ({@code /workspaces}). */
public final class WorkspaceWrites {
    private static final int LOCATION_UNKNOWN = 4152;
    private static final String WEBEX_CALLING = "webexCalling";
    private static final List<String> TYPES =
            List.of("notSet", "focus", "huddle", "meetingRoom", "open", "desk", "other");
    private static final List<String> CALLING_TYPES = List.of(
            "freeCalling", "hybridCalling", WEBEX_CALLING, "webexEdgeForDevices", "thirdPartySipCalling", "none");

    private static final Shape MEETINGS = new Shape().flags("enabled").texts("siteUrl");
    private static final Shape NAVIGATION = new Shape().texts("url");

    private final Tenant tenant;
    private final WorkspaceRepository workspaces;
    private final LicenseRepository licenses;
    private final Lines lines;

    public WorkspaceWrites(Tenant tenant) {
        this.tenant = tenant;
        this.workspaces = tenant.workspaces();
        this.licenses = tenant.licenses();
        this.lines = new Lines(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.write("POST", "workspaces", this::create)
                .write("PUT", "workspaces/{}", this::update)
                .write("DELETE", "workspaces/{}", this::delete);
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", body.needed("displayName"));
        fields.put("created", tenant.times().text());
        described(body, fields);
        body.filled("locationId").ifPresent(id -> fields.put("site", site(id)));
        body.oneOf("supportedDevices", List.of("collaborationDevices", "phones"))
                .ifPresent(devices -> fields.put("supportedDevices", devices));
        int workspace = workspaces.create(fields);
        body.part("calling").ifPresent(calling -> call(workspace, calling));
        call.made(ResourceKind.PLACE, workspaces.id(workspace), () -> view(workspace));
        return new ApiResponse(201, view(workspace).body());
    }

    private ApiResponse update(Call call) {
        int workspace = call.found(0, workspaces::find);
        call.about(ResourceKind.PLACE, workspaces.id(workspace), () -> view(workspace));
        RequestBody body = call.body();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("capacity", -1).put("type", "notSet").put("notes", "");
        body.filled("displayName").ifPresent(name -> fields.put("name", name));
        described(body, fields);
        Optional<Integer> site = body.filled("locationId").map(this::site);
        if (site.isPresent() && workspaces.site(workspace) >= 0 && workspaces.site(workspace) != site.get()) {
            throw ApiProblem.badRequest("The location of a workspace cannot be changed.");
        }
        site.ifPresent(place -> fields.put("site", place));
        workspaces.change(workspace, fields);
        body.part("calling").ifPresent(calling -> call(workspace, calling));
        return view(workspace);
    }

    private ApiResponse delete(Call call) {
        int workspace = call.found(0, workspaces::find);
        call.about(ResourceKind.PLACE, workspaces.id(workspace), () -> view(workspace));
        release(workspace);
        tenant.forgetSettings(ResourceKind.PLACE, workspace);
        workspaces.remove(workspace);
        return ApiResponse.silent(204);
    }

    private ApiResponse view(int workspace) {
        if (!workspaces.exists(workspace)) {
            throw ApiProblem.notFound();
        }
        Json json = new Json();
        new WorkspacesApi(tenant).workspace(json, workspace);
        return ApiResponse.ok(json);
    }

    private void described(RequestBody body, ObjectNode fields) {
        body.ignored("floorId", "sipAddress", "workspaceLocationId");
        body.number("capacity", 0, Integer.MAX_VALUE).ifPresent(capacity -> fields.put("capacity", capacity));
        body.oneOf("type", TYPES).ifPresent(type -> fields.put("type", type));
        body.text("notes").ifPresent(notes -> fields.put("notes", notes));
        body.oneOf("hotdeskingStatus", List.of("on", "off"))
                .ifPresent(status -> fields.put("hotdeskingStatus", status));
        calendar(body, fields);
        body.part("deviceHostedMeetings").ifPresent(part -> fields.set("deviceHostedMeetings", MEETINGS.read(part)));
        body.part("indoorNavigation").ifPresent(part -> fields.set("indoorNavigation", NAVIGATION.read(part)));
    }

    private static void calendar(RequestBody body, ObjectNode fields) {
        body.part("calendar").ifPresent(calendar -> {
            ObjectNode shown = fields.putObject("calendar");
            shown.put(
                    "type",
                    calendar.oneOf("type", List.of("none", "google", "microsoft"))
                            .orElse("none"));
            calendar.ignored("resourceGroupId");
            calendar.filled("emailAddress").ifPresent(email -> shown.put("emailAddress", email));
        });
    }

    /** Gives the workspace this sort of calling; what Webex Calling needs comes with it, or is there already. */
    private void call(int workspace, RequestBody calling) {
        String type = calling.oneOf("type", CALLING_TYPES).orElseThrow(() -> calling.missing("type"));
        if (!type.equals(WEBEX_CALLING)) {
            withoutCalling(workspace, type);
            return;
        }
        Optional<RequestBody> webex = calling.part(WEBEX_CALLING);
        if (webex.isEmpty() && workspaces.calls(workspace)) {
            return;
        }
        RequestBody given = webex.orElseThrow(() -> calling.missing(WEBEX_CALLING));
        Product license = license(workspace, given);
        Lines.Line line = line(workspace, given);
        NumberHolder self = new NumberHolder(ResourceKind.PLACE, workspace);
        lines.check(line, self, 409);
        lines.handOver(Optional.ofNullable(workspaces.number(workspace)), line.number(), self);
        workspaces.change(
                workspace,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("site", line.site())
                        .put("extension", line.extension().orElse(""))
                        .put("number", line.number().orElse(""))
                        .put("license", license.name()));
    }

    private void withoutCalling(int workspace, String type) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("callingType", type);
        if (workspaces.calls(workspace)) {
            release(workspace);
            fields.put("extension", "").put("number", "").set("license", NullNode.getInstance());
            fields.set(MoreNumbers.FIELD, NullNode.getInstance());
            tenant.forgetSettings(ResourceKind.PLACE, workspace);
        }
        workspaces.change(workspace, fields);
    }

    /** The licence that is named, else the one it has, else that for workspaces. */
    private Product license(int workspace, RequestBody webex) {
        Optional<Product> now = workspaces.license(workspace);
        Product wanted = webex.texts("licenses").orElse(List.of()).stream()
                .findFirst()
                .map(id -> licenses.find(id).orElseThrow(() -> ApiProblem.badRequest("The license is unknown.")))
                .map(license -> licenses.product(license)
                        .orElseThrow(() -> ApiProblem.badRequest("The license is not one for workspaces.")))
                .orElse(now.orElse(Product.WORKSPACES));
        if (wanted != Product.WORKSPACES && wanted != Product.PROFESSIONAL) {
            throw ApiProblem.badRequest("The license is not one for workspaces.");
        }
        boolean has = now.isPresent() && now.get() == wanted;
        if (!has && licenses.used(wanted) >= licenses.units(wanted)) {
            throw ApiProblem.badRequest("There are no units left of the license " + wanted.title() + ".");
        }
        return wanted;
    }

    /** With the location that is named, else the workspace's own; of what is not named it keeps what it has. */
    private Lines.Line line(int workspace, RequestBody webex) {
        boolean has = workspaces.calls(workspace);
        Optional<String> location = webex.filled("locationId");
        if (location.isEmpty() && workspaces.site(workspace) < 0) {
            throw webex.missing("locationId");
        }
        String id = location.orElseGet(() -> tenant.sites().id(workspaces.site(workspace)));
        int site = lines.site(id, LOCATION_UNKNOWN);
        if (workspaces.site(workspace) >= 0 && workspaces.site(workspace) != site) {
            throw ApiProblem.badRequest("Workspace and calling must be in the same location.");
        }
        Optional<String> extension = webex.filled("extension");
        Optional<String> number = webex.filled("phoneNumber").map(Lines::e164);
        return new Lines.Line(
                site,
                has ? extension.or(() -> Optional.ofNullable(workspaces.extension(workspace))) : extension,
                has ? number.or(() -> Optional.ofNullable(workspaces.number(workspace))) : number);
    }

    private int site(String id) {
        return tenant.sites().find(id).orElseThrow(() -> ApiProblem.coded(400, LOCATION_UNKNOWN, "Location not found"));
    }

    private void release(int workspace) {
        lines.handOver(
                Optional.ofNullable(workspaces.number(workspace)),
                Optional.empty(),
                new NumberHolder(ResourceKind.PLACE, workspace));
        for (JsonNode number :
                workspaces.written(workspace, MoreNumbers.FIELD).orElse(JsonNodeFactory.instance.arrayNode())) {
            tenant.phoneNumbers().give(number.path("number").asText(), Optional.empty());
        }
    }
}
