package org.spaceodt.sandbox.api.locations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;

/** Enables locations for Webex Calling and changes how they call. */
public final class CallingLocationWrites {
    private static final String LOCATION = "telephony/config/locations/{}";
    private static final int PREFIX_TAKEN = 5600;
    private static final int INVALID_FIELD = 25008;
    private static final String PREFIX_JOB = "UpdateRoutingPrefixJob failed as ";

    private final Tenant tenant;
    private final SiteRepository sites;
    private final Routing routing;

    public CallingLocationWrites(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.routing = new Routing(tenant);
    }

    /** After the reading of the same paths was added. */
    public void addTo(RouteTable routes) {
        Endpoint view = routes.reading(LOCATION);
        routes.write("POST", "telephony/config/locations", this::enable)
                .write("PUT", LOCATION, call -> update(call, view));
    }

    private ApiResponse enable(Call call) {
        RequestBody body = call.body();
        if (body.part("address")
                .flatMap(address -> address.text("address2"))
                .filter(String::isEmpty)
                .isPresent()) {
            throw ApiProblem.coded(400, INVALID_FIELD, "Invalid field value: address2");
        }
        int site = sites.find(body.needed("id")).orElseThrow(ApiProblem::locationNotFound);
        String id = sites.id(site);
        call.about(ResourceKind.LOCATION, id, () -> LocationsApi.answer(tenant, site));
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("calls", true);
        fields.put("name", LocationWrites.callingName(body.needed("name")))
                .put("timeZone", body.needed("timeZone"))
                .put("language", body.needed("preferredLanguage"))
                .put("announcementLanguage", body.needed("announcementLanguage"))
                .set("address", LocationWrites.address(body.neededPart("address")));
        new LocationWrites(tenant).refuseTaken(fields.path("name").asText(), OptionalInt.of(site));
        if (sites.calls(site)) {
            throw ApiProblem.of(409, "The location is already enabled for Webex Calling.");
        }
        sites.change(site, fields);
        return ApiResponse.created(new Json().object().put("id", id).end());
    }

    private ApiResponse update(Call call, Endpoint view) {
        int site = call.callingSite();
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view.answer(call));
        RequestBody body = call.body();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        body.filled("announcementLanguage").ifPresent(text -> fields.put("announcementLanguage", text));
        body.part("callingLineId").ifPresent(line -> callingLine(line, site, fields));
        body.part("connection")
                .ifPresent(route -> fields.set("route", routing.route(route.needed("type"), route.needed("id"))));
        for (String shown : new String[] {"externalCallerIdName", "pAccessNetworkInfo", "outsideDialDigit"}) {
            body.text(shown).ifPresent(text -> fields.put(shown, text));
        }
        body.flag("enforceOutsideDialDigit").ifPresent(flag -> fields.put("enforceOutsideDialDigit", flag));
        body.filled("chargeNumber").ifPresent(number -> fields.put("chargeNumber", own(number, site)));
        Optional<String> prefix = body.text("routingPrefix").filter(text -> !text.equals(sites.writtenPrefix(site)));
        if (prefix.isEmpty()) {
            sites.change(site, fields);
            return ApiResponse.silent(204);
        }
        return changePrefix(site, prefix.get(), fields);
    }

    /** A job of its own, that takes a while; with it everything else is done at once. */
    private ApiResponse changePrefix(int site, String prefix, ObjectNode fields) {
        if (!prefix.matches("[0-9]{0,20}")) {
            throw ApiProblem.badRequest("'routingPrefix' must have digits only.");
        }
        if (sites.prefixChanges(site)) {
            throw ApiProblem.jobFailed(409, PREFIX_JOB + "another one is already in progress.");
        }
        if (!prefix.isEmpty() && taken(site, prefix)) {
            throw ApiProblem.coded(400, PREFIX_TAKEN, "The routing prefix is used by another location.");
        }
        fields.put("prefixWas", sites.routingPrefix(site))
                .put("prefixSince", tenant.times().now())
                .put("routingPrefix", prefix);
        sites.change(site, fields);
        String job = tenant.ids().of(ResourceKind.JOB_ID, Integer.MAX_VALUE - site);
        return ApiResponse.ok(new Json().object().put("batchJobId", job).end());
    }

    private boolean taken(int site, String prefix) {
        for (int other = 0; other < sites.size(); other++) {
            if (other != site
                    && sites.calls(other)
                    && sites.writtenPrefix(other).equals(prefix)) {
                return true;
            }
        }
        return false;
    }

    private void callingLine(RequestBody line, int site, ObjectNode fields) {
        line.filled("name").ifPresent(name -> fields.put("callerName", name));
        line.filled("phoneNumber").ifPresent(number -> fields.put("mainNumber", own(number, site)));
    }

    /** The number, which must be one of the location. */
    private String own(String text, int site) {
        String number = Lines.e164(text);
        Optional<PhoneNumber> known = tenant.phoneNumbers().find(number).filter(one -> one.site() == site);
        if (known.isEmpty()) {
            throw ApiProblem.badRequest("The phone number " + number + " does not belong to the location.");
        }
        return number;
    }
}
