package org.spaceodt.sandbox.api.locations;

import com.fasterxml.jackson.databind.JsonNode;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.PostalAddress;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;

/** {@code /locations} and {@code /organizations}: what there is without Webex Calling. */
public final class LocationsApi {
    /** Default of GET /locations (webex-device specification). */
    private static final PagedList.PageSize SIZE = new PagedList.PageSize(500, PageSizes.UNSTATED_MOST);

    private final Tenant tenant;
    private final SiteRepository sites;

    public LocationsApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
    }

    public void addTo(RouteTable routes) {
        routes.add("locations", this::list)
                .add("locations/{}", this::one)
                .add("organizations", call -> ApiResponse.ok(organizations()))
                .add("organizations/{}", this::organization);
    }

    private ApiResponse list(Call call) {
        int id = call.filter("id", sites::find);
        return new PagedList(
                        call,
                        sites.size(),
                        site -> sites.exists(site)
                                && (id < 0 || id == site)
                                && call.contains("name", sites::name, site))
                .byCursor("cursor", "max", SIZE)
                .answer("items", this::location);
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        location(json, call.found(0, sites::find));
        return ApiResponse.ok(json);
    }

    /** A location as it is read. */
    public static ApiResponse answer(Tenant tenant, int site) {
        Json json = new Json();
        new LocationsApi(tenant).location(json, site);
        return ApiResponse.ok(json);
    }

    private void location(Json json, int site) {
        json.object()
                .put("id", sites.id(site))
                .put("name", sites.name(site))
                .put("orgId", tenant.organizationId())
                .put("timeZone", sites.timeZone(site))
                .put("preferredLanguage", sites.language(site));
        address(json, sites, site);
        json.given("latitude", sites.latitude(site)).given("longitude", sites.longitude(site));
        json.given("notes", notes(site)).end();
    }

    private String notes(int site) {
        return sites.created(site)
                ? sites.written(site, "notes").map(JsonNode::asText).orElse("")
                : "Sede de ejemplo";
    }

    /** The postal address, as a property of a location. */
    public static void address(Json json, SiteRepository sites, int site) {
        PostalAddress address = sites.address(site);
        json.object("address")
                .put("address1", address.address1())
                .given("address2", address.address2())
                .put("city", address.city())
                .put("state", address.state())
                .put("postalCode", address.postalCode())
                .put("country", address.country())
                .end();
    }

    private Json organizations() {
        Json json = new Json().object().list("items");
        organization(json);
        return json.endList().end();
    }

    private ApiResponse organization(Call call) {
        call.found(0, id -> tenant.ids().index(ResourceKind.ORGANIZATION, id));
        Json json = new Json();
        organization(json);
        return ApiResponse.ok(json);
    }

    private void organization(Json json) {
        json.object()
                .put("id", tenant.organizationId())
                .put("displayName", tenant.organizationName())
                .put("created", tenant.organizationCreated())
                .end();
    }
}
