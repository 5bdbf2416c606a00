package org.spaceodt.sandbox.api.devices;

import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.workspaces.Devices;

/** A phone as the calling API shows it with its user. */
public final class DeviceJson {
    private DeviceJson() {}

    /** Id, model and MAC address, here with colons. */
    public static void identity(Json json, Devices devices, int device) {
        json.put("id", devices.id(device))
                .texts("description", devices.model(device))
                .put("model", devices.model(device))
                .put("mac", devices.mac(device).replaceAll("(..)(?!$)", "$1:"));
    }

    /**
     * Whose it is.
     *
     * @param type {@code PEOPLE} or {@code PLACE}
     */
    public record Owner(String id, String type, String firstName, String lastName) {}

    /** As a part of the list of an owner's devices. */
    public static void owned(Json json, Devices devices, int device, Owner owner, String displayName) {
        identity(json.object(), devices, device);
        json.put("ipAddress", devices.ip(device)).put("primaryOwner", true).put("type", "PRIMARY");
        hoteling(json);
        json.object("owner")
                .put("id", owner.id())
                .put("type", owner.type())
                .put("firstName", owner.firstName())
                .put("lastName", owner.lastName())
                .end();
        json.put("activationState", "ACTIVATED").put("displayName", displayName).end();
    }

    public static void hoteling(Json json) {
        json.object("hoteling")
                .put("enabled", false)
                .put("limitGuestUse", false)
                .put("guestHoursLimit", 12)
                .end();
    }
}
