package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Devices;

/** A phone as the calling API shows it with its user. */
final class DeviceJson {
    private DeviceJson() {}

    /** Id, model and MAC address, here with colons. */
    static void identity(Json json, Devices devices, int device) {
        json.put("id", devices.id(device))
                .texts("description", devices.model(device))
                .put("model", devices.model(device))
                .put("mac", devices.mac(device).replaceAll("(..)(?!$)", "$1:"));
    }

    static void hoteling(Json json) {
        json.object("hoteling")
                .put("enabled", false)
                .put("limitGuestUse", false)
                .put("guestHoursLimit", 12)
                .end();
    }
}
