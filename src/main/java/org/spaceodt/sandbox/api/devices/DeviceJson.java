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

    public static void hoteling(Json json) {
        json.object("hoteling")
                .put("enabled", false)
                .put("limitGuestUse", false)
                .put("guestHoursLimit", 12)
                .end();
    }
}
