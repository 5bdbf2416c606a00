package org.spaceodt.sandbox.api;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.spaceodt.sandbox.tenant.Numbering;
import org.spaceodt.sandbox.tenant.Sites;
import org.spaceodt.sandbox.tenant.Tenant;

/** Numbers that can still be given away, in the many lists of the calling API. All lists of a location show the same numbers here. */
final class AvailableNumbersApi {
    private static final String PEOPLE = "telephony/config/people/";
    private static final String WORKSPACES = "telephony/config/workspaces/";
    private static final int EVERYWHERE = -1;

    private final Tenant tenant;
    private final Sites sites;

    AvailableNumbersApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
    }

    void addTo(Routes routes) {
        routes.add(PEOPLE + "primary/availableNumbers", at(Call::siteFilter, false))
                .add(WORKSPACES + "availableNumbers", at(Call::siteFilter, false))
                .add("telephony/config/virtualLines/availableNumbers", at(Call::siteFilter, false))
                .add(WORKSPACES + "{}/secondary/availableNumbers", at(this::workspaceSite, false))
                .add(WORKSPACES + "{}/callForwarding/availableNumbers", at(this::workspaceSite, true));
        for (String kind : new String[] {"secondary", "faxMessage"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", at(this::personSite, false));
        }
        for (String kind : new String[] {"callForwarding", "callIntercept", "emergencyCallbackNumber"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", at(this::personSite, true));
        }
    }

    private int personSite(Call call) {
        return tenant.people().site(call.callingPerson());
    }

    private int workspaceSite(Call call) {
        return tenant.workspaces().site(call.found(0, tenant.workspaces()::find));
    }

    /** The lists of destinations also say whether a number is toll-free. */
    private Endpoint at(ToIntFunction<Call> site, boolean destinations) {
        return call -> list(call, site.applyAsInt(call), destinations);
    }

    private Answer list(Call call, int site, boolean destinations) {
        int first = site == EVERYWHERE ? 0 : site * Numbering.MOST_SPARE_NUMBERS;
        int size = (site == EVERYWHERE ? sites.size() : 1) * Numbering.MOST_SPARE_NUMBERS;
        return new Listing(call, size, wanted(call, first))
                .byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                .answer("phoneNumbers", (json, slot) -> number(json, first + slot, destinations));
    }

    private IntPredicate wanted(Call call, int first) {
        List<String> numbers =
                call.values("phoneNumber").stream().map(FeaturesApi::digits).toList();
        return slot ->
                exists(first + slot) && (numbers.isEmpty() || numbers.contains(FeaturesApi.digits(text(first + slot))));
    }

    private boolean exists(int slot) {
        return sites.calls(site(slot)) && spare(slot) < sites.spareNumbers(site(slot));
    }

    private void number(Json json, int slot, boolean destinations) {
        json.object()
                .put("phoneNumber", text(slot))
                .put("state", sites.spareActive(site(slot), spare(slot)) ? "ACTIVE" : "INACTIVE")
                .put("isMainNumber", spare(slot) == 0);
        if (destinations) {
            json.put("tollFreeNumber", false);
        }
        json.put("telephonyType", "PSTN_NUMBER").put("isServiceNumber", false).end();
    }

    private String text(int slot) {
        return sites.spareNumber(site(slot), spare(slot));
    }

    private static int site(int slot) {
        return slot / Numbering.MOST_SPARE_NUMBERS;
    }

    private static int spare(int slot) {
        return slot % Numbering.MOST_SPARE_NUMBERS;
    }
}
