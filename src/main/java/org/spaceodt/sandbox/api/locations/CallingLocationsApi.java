package org.spaceodt.sandbox.api.locations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.settings.CallingPermissions;
import org.spaceodt.sandbox.api.settings.Setting;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.Trunks;

/** Locations as Webex Calling sees them: settings, PSTN connection, internal dialling. */
public final class CallingLocationsApi {
    private static final String LOCATION = "telephony/config/locations/{}";
    private static final String PSTN = "telephony/pstn/locations/{}";

    private final Tenant tenant;
    private final SiteRepository sites;
    private final Trunks trunks;

    public CallingLocationsApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.trunks = tenant.trunks();
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/locations", this::list)
                .add(LOCATION, this::one)
                .add(LOCATION + "/internalDialing", this::internalDialing)
                .add(LOCATION + "/outgoingPermission", this::outgoingPermission)
                .add(PSTN + "/connection", this::connection)
                .add(PSTN + "/connectionOptions", this::connectionOptions);
    }

    private ApiResponse list(Call call) {
        return new PagedList(call, sites.size(), site -> sites.calls(site) && call.contains("name", sites::name, site))
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("locations", this::summary);
    }

    private void summary(Json json, int site) {
        json.object().put("id", sites.id(site)).put("name", sites.name(site));
        outsideDialling(json, site);
        json.put("routingPrefix", sites.routingPrefix(site));
        callingLineId(json, site);
        json.put("e911SetupRequired", false).end();
    }

    private ApiResponse one(Call call) {
        int site = call.callingSite();
        Json json = new Json().object().put("id", sites.id(site)).put("name", sites.name(site));
        // Webex takes it and shows none.
        json.put("announcementLanguage", Optional.of(NullNode.getInstance()));
        callingLineId(json, site);
        connected(json, site);
        json.put("subscriptionId", "Sub-EXAMPLE-1")
                .put("externalCallerIdName", text(site, "externalCallerIdName", tenant.organizationName()))
                .put("userLimit", 100_000)
                .put("pAccessNetworkInfo", text(site, "pAccessNetworkInfo", ""));
        outsideDialling(json, site);
        json.put("routingPrefix", sites.routingPrefix(site))
                .put("defaultDomain", "administracion-ejemplo.calls.webex.com")
                .given("chargeNumber", text(site, "chargeNumber", sites.mainNumber(site)))
                .put("useChargeNumberForPChargeInfo", false);
        return ApiResponse.ok(json.end());
    }

    /** The property must be there (Cisco's OpenAPI specification), also as long as there is no route. */
    private void connected(Json json, int site) {
        Optional<PstnRoute> route = sites.route(site);
        json.object("connection")
                .put("type", trunks.type(route.map(PstnRoute::group).orElse(false)))
                .put("id", route.map(trunks::id).orElse(""))
                .end();
    }

    private String text(int site, String field, String otherwise) {
        return sites.written(site, field).map(JsonNode::asText).orElse(otherwise);
    }

    private void outsideDialling(Json json, int site) {
        boolean enforced = sites.written(site, "enforceOutsideDialDigit")
                .map(JsonNode::asBoolean)
                .orElse(false);
        json.put("outsideDialDigit", text(site, "outsideDialDigit", sites.created(site) ? "" : "0"))
                .put("enforceOutsideDialDigit", enforced);
    }

    private void callingLineId(Json json, int site) {
        json.object("callingLineId")
                .put("name", sites.callerName(site))
                .put("phoneNumber", sites.mainNumber(site))
                .end();
    }

    private ApiResponse internalDialing(Call call) {
        int site = call.callingSite();
        Optional<JsonNode> earlier = tenant.settings()
                .find(ResourceKind.LOCATION, site, Setting.INTERNAL_DIALING_BEFORE)
                .filter(before -> !tenant.times()
                        .passed(
                                before.path("since").asLong(),
                                tenant.times().lags().routing()))
                .map(before -> before.path("was"));
        Optional<JsonNode> shown = earlier.or(() -> tenant.settings()
                .find(ResourceKind.LOCATION, site, Setting.INTERNAL_DIALING)
                .map(JsonNode.class::cast));
        return ApiResponse.ok(shown.map(written -> new Json().tree(written)).orElseGet(() -> internalDialing(site)));
    }

    private Json internalDialing(int site) {
        Json json = new Json()
                .object()
                .put(
                        "enableUnknownExtensionRoutePolicy",
                        tenant.draw(sites.created(site)).chance(40, "unknown extensions", site));
        sites.route(site).ifPresent(route -> json.object("unknownExtensionRouteIdentity")
                .put("id", trunks.id(route))
                .put("name", trunks.name(route))
                .put("type", trunks.type(route.group()))
                .end());
        return json.end();
    }

    private ApiResponse outgoingPermission(Call call) {
        int site = call.callingSite();
        return ApiResponse.ok(tenant.settings()
                .find(ResourceKind.LOCATION, site, Setting.OUTGOING)
                .map(written -> new Json().tree(written))
                .orElseGet(() -> outgoingPermission(site)));
    }

    private Json outgoingPermission(int site) {
        Json json = new Json().object();
        CallingPermissions.write(json, tenant.draw(sites.created(site)), "location permissions", site);
        return json.end();
    }

    private ApiResponse connection(Call call) {
        int site = call.callingSite();
        if (sites.connection(site) < 0) {
            throw ApiProblem.notFound();
        }
        Json json = new Json();
        option(json, sites.connection(site));
        sites.route(site).ifPresent(route -> json.put("routeType", trunks.type(route.group()))
                .put("routeId", trunks.id(route)));
        return ApiResponse.ok(json.end());
    }

    private ApiResponse connectionOptions(Call call) {
        call.callingSite();
        Json json = new Json().object().list("items");
        option(json, 0);
        json.end();
        option(json, 1);
        return ApiResponse.ok(json.end().endList().end());
    }

    private void option(Json json, int option) {
        json.object()
                .put("id", trunks.connection(option))
                .put("displayName", option == 0 ? "Premises-based PSTN" : "Proveedor Ejemplo")
                .texts("pstnServices", "GEOGRAPHIC_NUMBERS")
                .put("pstnConnectionType", option == 0 ? "LOCAL_GATEWAY" : "NON_INTEGRATED_CCP");
    }
}
