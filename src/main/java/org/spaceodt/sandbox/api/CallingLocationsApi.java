package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Sites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.Trunks;

/** Locations as Webex Calling sees them: settings, PSTN connection, internal dialling. */
final class CallingLocationsApi {
    private static final String LOCATION = "telephony/config/locations/{}";
    private static final String PSTN = "telephony/pstn/locations/{}";

    private final Tenant tenant;
    private final Sites sites;
    private final Trunks trunks;

    CallingLocationsApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.trunks = tenant.trunks();
    }

    void addTo(Routes routes) {
        routes.add("telephony/config/locations", this::list)
                .add(LOCATION, this::one)
                .add(LOCATION + "/internalDialing", this::internalDialing)
                .add(LOCATION + "/outgoingPermission", this::outgoingPermission)
                .add(PSTN + "/connection", this::connection)
                .add(PSTN + "/connectionOptions", this::connectionOptions)
                .add("telephony/config/routeChoices", this::routeChoices)
                .add("telephony/config/premisePstn/routeGroups", this::routeGroups);
    }

    private Answer list(Call call) {
        return new Listing(call, sites.size(), site -> sites.calls(site) && call.contains("name", sites::name, site))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("locations", this::summary);
    }

    private void summary(Json json, int site) {
        json.object().put("id", sites.id(site)).put("name", sites.name(site));
        json.put("outsideDialDigit", "0")
                .put("enforceOutsideDialDigit", false)
                .put("routingPrefix", sites.routingPrefix(site));
        callingLineId(json, site);
        json.put("e911SetupRequired", false).end();
    }

    private Answer one(Call call) {
        int site = call.callingSite();
        Json json = new Json().object().put("id", sites.id(site)).put("name", sites.name(site));
        json.put("announcementLanguage", sites.language(site));
        callingLineId(json, site);
        json.object("connection")
                .put("type", trunks.type(trunks.grouped(site)))
                .put("id", route(site))
                .end();
        json.put("subscriptionId", "Sub-EXAMPLE-1")
                .put("externalCallerIdName", tenant.organizationName())
                .put("userLimit", 100_000)
                .put("pAccessNetworkInfo", "")
                .put("outsideDialDigit", "0")
                .put("enforceOutsideDialDigit", false)
                .put("routingPrefix", sites.routingPrefix(site))
                .put("defaultDomain", "administracion-ejemplo.calls.webex.com")
                .put("chargeNumber", sites.mainNumber(site))
                .put("useChargeNumberForPChargeInfo", false);
        return Answer.ok(json.end());
    }

    private void callingLineId(Json json, int site) {
        json.object("callingLineId")
                .put("name", sites.name(site))
                .put("phoneNumber", sites.mainNumber(site))
                .end();
    }

    private Answer internalDialing(Call call) {
        int site = call.callingSite();
        Json json = new Json()
                .object()
                .put("enableUnknownExtensionRoutePolicy", tenant.draw().chance(40, "unknown extensions", site));
        json.object("unknownExtensionRouteIdentity").put("id", route(site));
        json.put("name", trunks.name(trunks.grouped(site), trunks.chosen(site)))
                .put("type", trunks.type(trunks.grouped(site)))
                .end();
        return Answer.ok(json.end());
    }

    private Answer outgoingPermission(Call call) {
        int site = call.callingSite();
        Json json = new Json().object();
        CallingPermissions.write(json, tenant.draw(), "location permissions", site);
        return Answer.ok(json.end());
    }

    private Answer connection(Call call) {
        int site = call.callingSite();
        Json json = new Json();
        option(json, 0);
        json.put("routeType", trunks.type(trunks.grouped(site))).put("routeId", route(site));
        return Answer.ok(json.end());
    }

    private Answer connectionOptions(Call call) {
        call.callingSite();
        Json json = new Json().object().list("items");
        option(json, 0);
        json.end();
        option(json, 1);
        return Answer.ok(json.end().endList().end());
    }

    private void option(Json json, int option) {
        json.object()
                .put("id", trunks.connection(option))
                .put("displayName", option == 0 ? "Premises-based PSTN" : "Proveedor Ejemplo")
                .texts("pstnServices", "GEOGRAPHIC_NUMBERS")
                .put("pstnConnectionType", option == 0 ? "LOCAL_GATEWAY" : "NON_INTEGRATED_CCP");
    }

    private Answer routeChoices(Call call) {
        return new Listing(
                        call,
                        2 * Trunks.SIZE,
                        n -> call.contains(n < Trunks.SIZE ? "routeGroupName" : "trunkName", this::routeName, n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("routeIdentities", this::routeChoice);
    }

    private void routeChoice(Json json, int n) {
        boolean group = n < Trunks.SIZE;
        json.object()
                .put("id", trunks.id(group, n % Trunks.SIZE))
                .put("name", routeName(n))
                .put("type", trunks.type(group))
                .end();
    }

    private String routeName(int n) {
        return trunks.name(n < Trunks.SIZE, n % Trunks.SIZE);
    }

    private Answer routeGroups(Call call) {
        return new Listing(call, Trunks.SIZE, n -> call.contains("name", this::routeName, n))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("routeGroups", (json, n) -> json.object()
                        .put("id", trunks.id(true, n))
                        .put("name", routeName(n))
                        .put("inUse", inUse(n))
                        .end());
    }

    private boolean inUse(int group) {
        for (int n = 0; n < sites.callingSize(); n++) {
            int site = sites.calling(n);
            if (trunks.grouped(site) && trunks.chosen(site) == group) {
                return true;
            }
        }
        return false;
    }

    private String route(int site) {
        return trunks.id(trunks.grouped(site), trunks.chosen(site));
    }
}
