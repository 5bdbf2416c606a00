package org.spaceodt.sandbox.api.features;

import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.locations.Schedules;

/** Auto attendants. The welcome file plays in office hours, the other one after them. */
public final class AutoAttendantsApi {
    private static final String ONE = "telephony/config/locations/{}/autoAttendants/{}";
    private static final int WELCOME = 0;
    private static final int CLOSED = 2;

    private final Tenant tenant;
    private final Feature attendants;
    private final FeaturesApi features;
    private final AnnouncementsJson announcements;

    public AutoAttendantsApi(Tenant tenant) {
        this.tenant = tenant;
        this.attendants = tenant.autoAttendants();
        this.features = new FeaturesApi(tenant);
        this.announcements = new AnnouncementsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add(
                        "telephony/config/autoAttendants",
                        call -> features.list(call, attendants, "autoAttendants", this::summary))
                .add(ONE, this::one)
                .add(ONE + "/announcements", this::files)
                .add(ONE + "/callForwarding", call -> features.forwarding(call, attendants));
    }

    private void summary(Json json, int attendant) {
        features.summary(json, attendants, attendant);
        features.dialling(json, attendants, attendant);
        json.put("tollFreeNumber", false).end();
    }

    private ApiResponse one(Call call) {
        int attendant = call.feature(attendants);
        int schedule = attendants.site(attendant) * Schedules.PER_SITE;
        Json json = new Json()
                .object()
                .put("id", attendants.id(attendant))
                .put("name", attendants.name(attendant))
                .put("enabled", attendants.enabled(attendant))
                .put("phoneNumber", attendants.number(attendant))
                .put("extension", attendants.extension(attendant));
        features.dialling(json, attendants, attendant);
        json.put("tollFreeNumber", false)
                .put("firstName", "Operadora")
                .put("lastName", tenant.sites().name(attendants.site(attendant)))
                .list("alternateNumbers")
                .endList();
        features.language(json, attendants, attendant);
        json.put("businessSchedule", tenant.schedules().name(schedule))
                .put("holidaySchedule", tenant.schedules().name(schedule + 1))
                .put("extensionDialing", "ENTERPRISE")
                .put("nameDialing", "ENTERPRISE")
                .put("timeZone", tenant.sites().timeZone(attendants.site(attendant)));
        menu(json, "businessHoursMenu", attendant, WELCOME);
        menu(json, "afterHoursMenu", attendant, CLOSED);
        features.callerId(json, attendants, attendant);
        return ApiResponse.ok(json.end());
    }

    private void menu(Json json, String name, int attendant, int announcement) {
        json.object(name)
                .put("greeting", "CUSTOM")
                .put("extensionEnabled", announcement == WELCOME)
                .object("audioAnnouncementFile");
        announcements.reference(json, announcement);
        json.end().list("keyConfigurations");
        key(json, "0", "TRANSFER_WITHOUT_PROMPT", target(attendant));
        key(json, "9", "REPEAT_MENU", null);
        json.endList();
        json.object("callTreatment").put("retryAttemptForNoInput", "NO_REPEAT").put("noInputTimer", "10");
        json.object("actionToBePerformed")
                .put("action", "TRANSFER_WITHOUT_PROMPT")
                .put("greeting", "DEFAULT")
                .put("transferCallTo", target(attendant))
                .end();
        json.end().end();
    }

    private static void key(Json json, String key, String action, String value) {
        json.object()
                .put("key", key)
                .put("action", action)
                .put("description", value == null ? "Repetir" : "Hablar con una persona")
                .put("value", value)
                .end();
    }

    /** Somebody who picks up: a call queue where there is one, else the location's main number. */
    private String target(int attendant) {
        Feature queues = tenant.queues();
        return queues.size() == 0
                ? tenant.sites().mainNumber(attendants.site(attendant))
                : queues.reachedAt(attendant % queues.size());
    }

    private ApiResponse files(Call call) {
        call.feature(attendants);
        Json json = new Json().object().list("announcements");
        announcements.file(json, WELCOME);
        announcements.file(json, CLOSED);
        return ApiResponse.ok(json.endList().end());
    }
}
