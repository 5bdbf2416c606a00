package org.spaceodt.sandbox.api.locations;

import java.util.Optional;
import java.util.function.IntFunction;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.Trunks;

/** Where calls can be routed: trunks, the route groups over them, and what the organization routes by these. */
public final class RoutesApi {
    private static final String PSTN = "telephony/config/premisePstn/";
    private static final String[][] PATTERNS = {
        {"Emergències", "0112", "112"}, {"Centraleta antiga", "5[3-4]XXXX", "80XXXX"}
    };

    private final Tenant tenant;
    private final SiteRepository sites;
    private final Trunks trunks;

    public RoutesApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.trunks = tenant.trunks();
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/routeChoices", this::routeChoices)
                .add(PSTN + "routeGroups", this::routeGroups)
                .add(PSTN + "trunks", this::trunks)
                .add(PSTN + "routeLists", this::routeLists)
                .add(PSTN + "dialPlans", this::dialPlans)
                .add("telephony/config/callRouting/translationPatterns", this::translationPatterns);
    }

    private ApiResponse trunks(Call call) {
        return list(call, trunks.size(false), n -> trunks.name(false, n), "trunks", (json, n) -> {
            json.object().put("id", trunks.id(false, n)).put("name", trunks.name(false, n));
            json.object("location")
                    .put("id", sites.id(home(n)))
                    .put("name", sites.name(home(n)))
                    .end();
            json.put("inUse", true)
                    .put("trunkType", n % 2 == 0 ? "REGISTERING" : "CERTIFICATE_BASED")
                    .put("isRestrictedToDedicatedInstance", false)
                    .end();
        });
    }

    private ApiResponse routeLists(Call call) {
        int site = call.siteFilter();
        int size = trunks.invented() && (site < 0 || site == home(0)) ? 1 : 0;
        return list(call, size, n -> "RL Central", "routeLists", (json, n) -> json.object()
                .put("id", tenant.ids().of(ResourceKind.ROUTE_LIST, n))
                .put("name", "RL Central")
                .put("locationId", sites.id(home(0)))
                .put("locationName", sites.name(home(0)))
                .put("routeGroupId", trunks.id(true, 0))
                .put("routeGroupName", trunks.name(true, 0))
                .end());
    }

    private ApiResponse dialPlans(Call call) {
        int size = trunks.invented() ? trunks.size(true) : 0;
        PagedList.Row row = (json, n) -> json.object()
                .put("id", tenant.ids().of(ResourceKind.DIAL_PLAN, n))
                .put("name", dialPlan(n))
                .put("routeId", trunks.id(true, n))
                .put("routeName", trunks.name(true, n))
                .put("routeType", trunks.type(true))
                .end();
        return new PagedList(
                        call,
                        size,
                        n -> call.contains("dialPlanName", this::dialPlan, n)
                                && call.contains("routeGroupName", this::routeName, n)
                                && !call.has("trunkName"))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("dialPlans", row);
    }

    private String dialPlan(int n) {
        return "DP " + (n + 1);
    }

    private ApiResponse translationPatterns(Call call) {
        boolean here = trunks.invented() && !call.has("limitToLocationId");
        return new PagedList(
                        call,
                        here ? PATTERNS.length : 0,
                        n -> call.contains("name", place -> PATTERNS[place][0], n)
                                && call.contains("matchingPattern", place -> PATTERNS[place][1], n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("translationPatterns", (json, n) -> json.object()
                        .put("id", tenant.ids().of(ResourceKind.TRANSLATION_PATTERN, n))
                        .put("name", PATTERNS[n][0])
                        .put("matchingPattern", PATTERNS[n][1])
                        .put("replacementPattern", PATTERNS[n][2])
                        .put("level", "Organization")
                        .end());
    }

    private static ApiResponse list(Call call, int size, IntFunction<String> name, String key, PagedList.Row row) {
        return new PagedList(call, size, n -> call.contains("name", name, n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer(key, row);
    }

    private int home(int trunk) {
        return new Occupants.TrunkHomes(tenant).of(trunk);
    }

    private ApiResponse routeChoices(Call call) {
        return new PagedList(
                        call,
                        trunks.size(true) + trunks.size(false),
                        n -> call.contains(n < trunks.size(true) ? "routeGroupName" : "trunkName", this::routeName, n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("routeIdentities", this::routeChoice);
    }

    private void routeChoice(Json json, int n) {
        boolean group = n < trunks.size(true);
        json.object()
                .put("id", trunks.id(group, group ? n : n - trunks.size(true)))
                .put("name", routeName(n))
                .put("type", trunks.type(group))
                .end();
    }

    private String routeName(int n) {
        boolean group = n < trunks.size(true);
        return trunks.name(group, group ? n : n - trunks.size(true));
    }

    private ApiResponse routeGroups(Call call) {
        return new PagedList(call, trunks.size(true), n -> call.contains("name", this::routeName, n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("routeGroups", (json, n) -> json.object()
                        .put("id", trunks.id(true, n))
                        .put("name", routeName(n))
                        .put("inUse", inUse(n))
                        .end());
    }

    private boolean inUse(int group) {
        Optional<PstnRoute> wanted = Optional.of(new PstnRoute(true, group));
        for (int site = 0; site < sites.size(); site++) {
            if (sites.calls(site) && sites.route(site).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
