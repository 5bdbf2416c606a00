package org.spaceodt.sandbox.api.locations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.settings.SettingWrites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;

/** Makes, changes and deletes locations ({@code /locations}). */
public final class LocationWrites {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_CALLING_NAME = 80;
    private static final String[] ADDRESS = {"address1", "address2", "city", "state", "postalCode", "country"};

    private final Tenant tenant;
    private final SiteRepository sites;

    public LocationWrites(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
    }

    /** After the reading of the same paths was added. */
    public void addTo(RouteTable routes) {
        Endpoint view = routes.reading("locations/{}");
        routes.write("POST", "locations", this::create)
                .write("PUT", "locations/{}", call -> update(call, view))
                .write("DELETE", "locations/{}", call -> delete(call, view));
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        String name = name(body.needed("name"), LONGEST_NAME);
        refuseTaken(name, OptionalInt.empty());
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", name);
        fields.put("timeZone", body.needed("timeZone"))
                .put("language", body.needed("preferredLanguage"))
                .put("announcementLanguage", body.needed("announcementLanguage"))
                .set("address", address(body.neededPart("address")));
        for (String more : new String[] {"latitude", "longitude", "notes"}) {
            body.text(more).ifPresent(text -> fields.put(more, text));
        }
        int site = sites.create(fields);
        String id = sites.id(site);
        Json json = new Json().object().put("id", id).end();
        call.made(ResourceKind.LOCATION, id, () -> LocationsApi.answer(tenant, site));
        return ApiResponse.created(json);
    }

    private ApiResponse update(Call call, Endpoint view) {
        int site = call.found(0, sites::find);
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view.answer(call));
        RequestBody body = call.body();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        body.text("name").ifPresent(text -> {
            String name = name(text, sites.calls(site) ? LONGEST_CALLING_NAME : LONGEST_NAME);
            refuseTaken(name, OptionalInt.of(site));
            fields.put("name", name);
        });
        body.filled("timeZone").ifPresent(text -> fields.put("timeZone", text));
        body.filled("preferredLanguage").ifPresent(text -> fields.put("language", text));
        body.part("address").ifPresent(address -> fields.set("address", changed(site, address)));
        sites.change(site, fields);
        return ApiResponse.silent(204);
    }

    private ApiResponse delete(Call call, Endpoint view) {
        int site = call.found(0, sites::find);
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view.answer(call));
        refuseInUse(site);
        tenant.forgetSettings(ResourceKind.LOCATION, site);
        sites.remove(site);
        return ApiResponse.silent(204);
    }

    /** None of these has an error code (Cisco's OpenAPI specification, locations.delete; operational facts). */
    private void refuseInUse(int site) {
        if (sites.calls(site)) {
            throw ApiProblem.of(
                    409,
                    "Disabling Webex Calling for a Webex Calling enabled location is required prior to deleting it.");
        }
        if (!Occupants.of(tenant, site).none()) {
            throw ApiProblem.of(409, "The location is in use.");
        }
        OptionalLong disabled = sites.disabledAt(site);
        if (disabled.isPresent()
                && !tenant.times()
                        .passed(disabled.getAsLong(), tenant.times().lags().release())) {
            throw ApiProblem.of(409, "The location is still in use by Webex Calling.");
        }
    }

    /** Refuses the name of another location. */
    void refuseTaken(String name, OptionalInt self) {
        OptionalInt other = sites.findByName(name);
        if (other.isPresent() && !other.equals(self)) {
            throw ApiProblem.of(409, "A location with the name " + name + " already exists.");
        }
    }

    /** For a location with calling the names are shorter (operational facts). */
    static String callingName(String text) {
        return name(text, LONGEST_CALLING_NAME);
    }

    private static String name(String text, int longest) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > longest) {
            throw ApiProblem.badRequest("'name' must have 1 to " + longest + " characters.");
        }
        return name;
    }

    /** All of an address; only the second line may be left out. */
    static ObjectNode address(RequestBody body) {
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        for (String field : ADDRESS) {
            address.put(field, field.equals("address2") ? body.text(field).orElse("") : body.needed(field));
        }
        return address;
    }

    private ObjectNode changed(int site, RequestBody body) {
        ObjectNode address = (ObjectNode)
                SettingWrites.tree(LocationsApi.answer(tenant, site)).path("address");
        for (String field : ADDRESS) {
            body.text(field).ifPresent(text -> address.put(field, text));
        }
        return address;
    }
}
