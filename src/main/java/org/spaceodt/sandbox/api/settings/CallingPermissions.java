package org.spaceodt.sandbox.api.settings;

import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.draw.Draw;

/** The table of outgoing call types, alike for locations, people and workspaces. */
public final class CallingPermissions {
    private static final String[] TYPES = {
        "INTERNAL_CALL",
        "TOLL_FREE",
        "INTERNATIONAL",
        "OPERATOR_ASSISTED",
        "CHARGEABLE_DIRECTORY_ASSISTED",
        "SPECIAL_SERVICES_I",
        "SPECIAL_SERVICES_II",
        "PREMIUM_SERVICES_I",
        "PREMIUM_SERVICES_II",
        "NATIONAL"
    };

    private CallingPermissions() {}

    /** International and premium calls are mostly blocked, the others nearly always allowed. */
    public static void write(Json json, Draw draw, String question, int index) {
        json.list("callingPermissions");
        for (int n = 0; n < TYPES.length; n++) {
            boolean costly = TYPES[n].startsWith("INTERNATIONAL") || TYPES[n].startsWith("PREMIUM");
            boolean allowed = draw.chance(costly ? 10 : 98, question, index * 16L + n);
            json.object()
                    .put("callType", TYPES[n])
                    .put("action", allowed ? "ALLOW" : "BLOCK")
                    .put("transferEnabled", allowed)
                    .put("isCallTypeRestrictionEnabled", false)
                    .end();
        }
        json.endList();
    }
}
