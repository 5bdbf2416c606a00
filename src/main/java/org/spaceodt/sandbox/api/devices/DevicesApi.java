package org.spaceodt.sandbox.api.devices;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.workspaces.Devices;

/** {@code /devices}, and the phones of a person as the calling API lists them. */
public final class DevicesApi {
    private final Tenant tenant;
    private final Devices devices;

    public DevicesApi(Tenant tenant) {
        this.tenant = tenant;
        this.devices = tenant.devices();
    }

    public void addTo(RouteTable routes) {
        routes.add("devices", this::list)
                .add("devices/{}", this::one)
                .add("telephony/config/people/{}/devices", this::ofPerson);
    }

    private ApiResponse list(Call call) {
        return new PagedList(call, devices.size(), wanted(call))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("items", this::device);
    }

    private IntPredicate wanted(Call call) {
        int person = call.filter("personId", tenant.people()::find);
        int workspace = call.filter("workspaceId", tenant.workspaces()::find);
        int site = call.anySiteFilter();
        return device -> devices.exists(device)
                && (person < 0 || devices.person(device) == person)
                && (workspace < 0 || devices.workspace(device) == workspace)
                && (site < 0 || site(device) == site)
                && call.contains("displayName", this::name, device)
                && call.contains("product", devices::model, device)
                && call.contains("mac", devices::mac, device);
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        device(json, call.found(0, devices::find));
        return ApiResponse.ok(json);
    }

    private ApiResponse ofPerson(Call call) {
        int person = call.callingPerson();
        PersonName name = tenant.people().name(person);
        DeviceJson.Owner owner = new DeviceJson.Owner(tenant.people().id(person), "PEOPLE", name.first(), name.last());
        Json json = new Json().object().list("devices");
        IntStream.range(0, devices.size())
                .filter(device -> devices.exists(device) && devices.person(device) == person)
                .forEach(device -> DeviceJson.owned(json, devices, device, owner, name.display()));
        return ApiResponse.ok(json.endList()
                .put("maxDeviceCount", 5)
                .put("maxOwnedDeviceCount", 5)
                .end());
    }

    private void device(Json json, int device) {
        json.object().put("id", devices.id(device)).put("displayName", name(device));
        if (devices.workspace(device) >= 0) {
            String workspace = tenant.workspaces().id(devices.workspace(device));
            json.put("placeId", workspace).put("workspaceId", workspace);
        } else {
            json.put("personId", tenant.people().id(devices.person(device)));
        }
        json.put("orgId", tenant.organizationId()).texts("capabilities", "xapi").texts("permissions", "xapi:all");
        hardware(json, device);
        times(json, device);
        json.put("managedBy", "CISCO").put("devicePlatform", "cisco");
        for (String other : new String[] {"callingDeviceId", "webexDeviceId", "deviceId"}) {
            json.put(other, devices.id(device));
        }
        json.put("manufacturer", "Cisco").put("lifecycle", "ACTIVE").end();
    }

    private void hardware(Json json, int device) {
        String sip = "sip:dispositivo." + (device + 1) + "@administracion-ejemplo.calls.webex.com";
        json.put("connectionStatus", devices.connected(device) ? "connected" : "disconnected")
                .put("product", devices.model(device))
                .put("type", "phone")
                .texts("tags")
                .put("ip", devices.ip(device))
                .put("activeInterface", "wired")
                .put("mac", devices.mac(device))
                .put("primarySipUrl", sip)
                .texts("sipUrls", sip)
                .put("serial", "EXAMPLE" + (1_000_000 + device))
                .put("software", "EXAMPLE-1.0.0")
                .put("upgradeChannel", "stable");
    }

    private void times(Json json, int device) {
        String created = devices.created(device);
        json.put("created", created)
                .put("locationId", tenant.sites().id(site(device)))
                .texts("errorCodes")
                .put("firstSeen", created)
                .put("lastSeen", created);
    }

    private String name(int device) {
        int workspace = devices.workspace(device);
        return workspace >= 0
                ? tenant.workspaces().name(workspace)
                : tenant.people().name(devices.person(device)).display();
    }

    private int site(int device) {
        int workspace = devices.workspace(device);
        return workspace >= 0
                ? tenant.workspaces().site(workspace)
                : tenant.people().site(devices.person(device));
    }
}
