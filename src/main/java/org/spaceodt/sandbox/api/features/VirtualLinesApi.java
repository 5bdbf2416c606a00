package org.spaceodt.sandbox.api.features;

import java.util.List;
import java.util.function.IntPredicate;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.devices.DeviceJson;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.api.locations.LocationsApi;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.workspaces.Devices;

/** Virtual lines. Every third one shows on somebody's desk phone. */
public final class VirtualLinesApi {
    private static final String PATH = "telephony/config/virtualLines";
    private static final int EVERY = 3;

    private final Tenant tenant;
    private final Feature lines;
    private final FeaturesApi features;
    private final AgentsJson agents;

    public VirtualLinesApi(Tenant tenant) {
        this.tenant = tenant;
        this.lines = tenant.virtualLines();
        this.features = new FeaturesApi(tenant);
        this.agents = new AgentsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add(PATH, this::list).add(PATH + "/{}", this::one).add(PATH + "/{}/devices", this::devices);
    }

    private ApiResponse list(Call call) {
        IntPredicate wanted = ids(call, "id", lines::find)
                .and(lines::exists)
                .and(line -> call.contains("ownerName", lines::name, line))
                .and(line -> call.contains("locationName", n -> tenant.sites().name(lines.site(n)), line));
        IntPredicate sites = ids(call, "locationId", tenant.sites()::find);
        List<String> numbers =
                call.values("phoneNumber").stream().map(FeaturesApi::digits).toList();
        IntPredicate numbered = line -> numbers.isEmpty() || numbers.contains(FeaturesApi.digits(lines.number(line)));
        return new PagedList(call, lines.size(), wanted.and(numbered).and(line -> sites.test(lines.site(line))))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("virtualLines", this::summary);
    }

    private static IntPredicate ids(Call call, String name, Call.IntFinder finder) {
        if (!call.has(name)) {
            return index -> true;
        }
        List<Integer> wanted = call.values(name).stream()
                .map(id -> finder.find(id).orElseThrow(ApiProblem::notFound))
                .toList();
        return wanted::contains;
    }

    private void summary(Json json, int line) {
        int site = lines.site(line);
        json.object()
                .put("id", lines.id(line))
                .put("lastName", lastName(line))
                .put("firstName", lines.name(line))
                .put("callerIdLastName", lastName(line))
                .put("callerIdFirstName", lines.name(line))
                .put("callerIdNumber", tenant.sites().mainNumber(site))
                .put("externalCallerIdNamePolicy", "DIRECT_LINE")
                .put("customExternalCallerIdName", tenant.organizationName());
        number(json, line);
        agents.location(json, site);
        json.put("numberOfDevicesAssigned", hasDevice(line) ? 1 : 0)
                .put("billingPlan", "")
                .end();
    }

    private void number(Json json, int line) {
        json.object("number").put("external", lines.number(line)).put("extension", lines.extension(line));
        features.dialling(json, lines, line);
        json.put("primary", true).end();
    }

    private ApiResponse one(Call call) {
        int line = call.found(0, lines::find);
        int site = lines.site(line);
        Json json = new Json()
                .object()
                .put("id", lines.id(line))
                .put("firstName", lines.name(line))
                .put("lastName", lastName(line))
                .put("displayName", lines.name(line) + " " + lastName(line))
                .put("directorySearchEnabled", true)
                .put("announcementLanguage", tenant.sites().language(site))
                .put("timeZone", tenant.sites().timeZone(site));
        number(json, line);
        json.list("devices");
        if (hasDevice(line)) {
            device(json, device(line), true);
        }
        json.endList().object("location");
        json.put("id", tenant.sites().id(site)).put("name", tenant.sites().name(site));
        LocationsApi.address(json, tenant.sites(), site);
        return ApiResponse.ok(json.end().end());
    }

    private ApiResponse devices(Call call) {
        int line = call.found(0, lines::find);
        Json json = new Json().object().list("devices");
        if (hasDevice(line)) {
            device(json, device(line), false);
        }
        json.endList().put("availableEndpointType", "SHARED_CALL_APPEARANCE").put("maxDeviceCount", 35);
        return ApiResponse.ok(json.end());
    }

    private void device(Json json, int device, boolean detailed) {
        Devices devices = tenant.devices();
        int owner = devices.person(device);
        DeviceJson.identity(json.object(), devices, device);
        json.put("primaryOwner", false).put("type", "SHARED_CALL_APPEARANCE");
        PersonName name = tenant.people().name(owner);
        json.object("owner")
                .put("id", tenant.people().id(owner))
                .put("type", "PEOPLE")
                .put("firstName", name.first())
                .put("lastName", name.last());
        if (detailed) {
            agents.location(json, tenant.people().site(owner));
        }
        json.end().put("activationState", "ACTIVATED");
        if (detailed) {
            json.put("modelType", "MPP").put("ipAddress", devices.ip(device));
            DeviceJson.hoteling(json);
        }
        agents.location(json, tenant.people().site(owner));
        json.end();
    }

    private String lastName(int line) {
        return tenant.sites().name(lines.site(line));
    }

    private boolean hasDevice(int line) {
        return line % EVERY == 0
                && tenant.devices().size() > 0
                && tenant.devices().exists(device(line));
    }

    private int device(int line) {
        return tenant.devices().personal(line);
    }
}
