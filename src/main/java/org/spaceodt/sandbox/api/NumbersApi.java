package org.spaceodt.sandbox.api;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.spaceodt.sandbox.tenant.Feature;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.Numbering;
import org.spaceodt.sandbox.tenant.Tenant;

/** {@code /telephony/config/numbers}: every number and extension of the organization with its owner, and the numbers of nobody. */
final class NumbersApi {
    private static final List<String> FILTERS = List.of(
            "locationId",
            "phoneNumber",
            "available",
            "ownerName",
            "ownerId",
            "ownerType",
            "extension",
            "state",
            "numberType");

    private final Tenant tenant;
    private final Feature[] features;
    private final AgentsJson agents;

    NumbersApi(Tenant tenant) {
        this.tenant = tenant;
        this.features =
                new Feature[] {tenant.queues(), tenant.huntGroups(), tenant.autoAttendants(), tenant.virtualLines()};
        this.agents = new AgentsJson(tenant);
    }

    void addTo(Routes routes) {
        routes.add("telephony/config/numbers", this::list);
    }

    private Answer list(Call call) {
        int candidates = tenant.people().size() + tenant.workspaces().size() + spareSlots();
        for (Feature feature : features) {
            candidates += feature.size();
        }
        Predicate<NumberRow> filter = filter(call);
        boolean unfiltered = FILTERS.stream().noneMatch(call::has);
        IntPredicate wanted = n -> exists(n) && (unfiltered || filter.test(row(n)));
        return new Listing(call, candidates, wanted)
                .byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                .answer("phoneNumbers", (json, n) -> write(json, row(n)));
    }

    private Predicate<NumberRow> filter(Call call) {
        int site = call.siteFilter();
        String number = FeaturesApi.digits(call.query("phoneNumber"));
        String ownerId = ownerId(call);
        return row -> (site < 0 || row.site() == site)
                && (number.isEmpty() || FeaturesApi.digits(row.number()).contains(number))
                && (!call.has("available") || call.flag("available") != row.owned())
                && (!call.has("ownerName") || call.contains("ownerName", n -> row.displayName(), 0))
                && (ownerId.isEmpty() || ownerId.equals(row.ownerId()))
                && equal(call, "ownerType", row.owned() ? row.ownerType().name() : "")
                && equal(call, "extension", row.extension())
                && equal(call, "state", row.active() ? "ACTIVE" : "INACTIVE")
                && (!call.query("numberType").equals("EXTENSION") || row.number() == null)
                && (!call.query("numberType").equals("NUMBER") || row.number() != null);
    }

    private static boolean equal(Call call, String name, String value) {
        return !call.has(name) || call.query(name).equalsIgnoreCase(value);
    }

    /** The asked owner's id in its Base64 form. */
    private String ownerId(Call call) {
        if (!call.has("ownerId")) {
            return "";
        }
        for (Kind kind : Kind.values()) {
            OptionalInt index = tenant.ids().index(kind, call.query("ownerId"));
            if (index.isPresent()) {
                return tenant.ids().of(kind, index.getAsInt());
            }
        }
        throw Problem.notFound();
    }

    private int spareSlots() {
        return tenant.sites().size() * Numbering.MOST_SPARE_NUMBERS;
    }

    private boolean exists(int n) {
        if (n < tenant.people().size()) {
            return tenant.people().calls(n);
        }
        int slot = n - tenant.people().size();
        if (slot >= spareSlots()) {
            return true;
        }
        int site = slot / Numbering.MOST_SPARE_NUMBERS;
        return tenant.sites().calls(site)
                && slot % Numbering.MOST_SPARE_NUMBERS < tenant.sites().spareNumbers(site);
    }

    /** Candidates in order: people, spare numbers, workspaces, features. */
    private NumberRow row(int n) {
        if (n < tenant.people().size()) {
            return NumberRow.person(tenant, n);
        }
        int rest = n - tenant.people().size();
        if (rest < spareSlots()) {
            return NumberRow.spare(tenant, rest);
        }
        rest -= spareSlots();
        if (rest < tenant.workspaces().size()) {
            return NumberRow.workspace(tenant, rest);
        }
        rest -= tenant.workspaces().size();
        for (Feature feature : features) {
            if (rest < feature.size()) {
                return NumberRow.feature(feature, rest);
            }
            rest -= feature.size();
        }
        throw new IllegalArgumentException("no such row: " + n);
    }

    private void write(Json json, NumberRow row) {
        json.object().put("phoneNumber", row.number());
        if (row.owned()) {
            String prefix = tenant.sites().routingPrefix(row.site());
            json.put("extension", row.extension()).put("routingPrefix", prefix).put("esn", prefix + row.extension());
        }
        json.put("state", row.active() ? "ACTIVE" : "INACTIVE")
                .put("phoneNumberType", "PRIMARY")
                .put("mainNumber", row.main())
                .put("includedTelephonyTypes", "PSTN_NUMBER")
                .put("tollFreeNumber", false)
                .put("isServiceNumber", false)
                .put("isReservedNumber", false);
        agents.location(json, row.site());
        if (row.owned()) {
            json.object("owner")
                    .put("id", row.ownerId())
                    .put("type", row.ownerType().name())
                    .put("firstName", row.firstName())
                    .put("lastName", row.lastName())
                    .put("displayName", row.displayName())
                    .end();
        }
        json.put("elinEnabled", false).end();
    }
}
