package org.spaceodt.sandbox.api.numbers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;

/** Adds numbers to a location, switches them on and off, and removes them. */
public final class LocationNumberWrites {
    private static final String NUMBERS = "telephony/config/locations/{}/numbers";
    private static final int MOST_MOBILE = 20;
    private static final int MOST_DEACTIVATED = 500;
    private static final int NUMBER_TAKEN = 25223;
    private static final int NUMBER_THERE = 8363;
    private static final String NUMBER_GONE = "4251";
    private static final String MANAGED = "ERR.V.TRM.TMN60004";

    private final Tenant tenant;
    private final SiteRepository sites;
    private final PhoneNumbers numbers;

    public LocationNumberWrites(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.numbers = tenant.phoneNumbers();
    }

    public void addTo(RouteTable routes) {
        routes.write("POST", NUMBERS, this::add)
                .write("PUT", NUMBERS, this::activate)
                .write("DELETE", NUMBERS, this::remove);
    }

    private ApiResponse add(Call call) {
        int site = site(call);
        RequestBody body = call.body();
        List<String> added = listed(body);
        boolean mobile = body.oneOf("numberType", List.of("TOLLFREE", "DID", "MOBILE"))
                .filter("MOBILE"::equals)
                .isPresent();
        body.ignored("carrierId", "subscriptionId");
        body.oneOf("numberUsageType", List.of("NONE", "SERVICE"));
        boolean active = body.oneOf("state", List.of("ACTIVE", "INACTIVE"))
                .map("ACTIVE"::equals)
                .orElse(!mobile);
        if (mobile && added.size() > MOST_MOBILE) {
            throw ApiProblem.badRequest("At most " + MOST_MOBILE + " mobile numbers can be added at once.");
        }
        if (sites.connection(site) < 0) {
            throw ApiProblem.badRequest("The location has no PSTN connection.");
        }
        added.forEach(number -> refuseKnown(number, site));
        boolean partial = call.request().writeFault().partial() && added.size() > 1;
        List<String> taken = partial ? added.subList(0, added.size() - 1) : added;
        taken.forEach(number -> numbers.put(new PhoneNumber(number, site, active, mobile, Optional.empty())));
        return partial ? managed(added.get(added.size() - 1)) : ApiResponse.silent(201);
    }

    private void refuseKnown(String number, int site) {
        Optional<PhoneNumber> known = numbers.find(number);
        if (known.isPresent()) {
            throw known.get().site() == site
                    ? ApiProblem.coded(409, NUMBER_THERE, "The phone number " + number + " has already been added.")
                    : ApiProblem.coded(409, NUMBER_TAKEN, "The phone number " + number + " is in another location.");
        }
    }

    /** One is refused though the others were added: the body is a list (wxc_sdk since 2025-02). */
    private static ApiResponse managed(String number) {
        Json json = new Json().object().list("errors").object();
        json.put("number", number)
                .put("errorType", "ERROR")
                .put("errorCode", MANAGED)
                .put("errorTitle", "Invalid")
                .put("errorMessage", "Number is managed by the provider");
        String object = new String(json.end().endList().end().bytes(), StandardCharsets.UTF_8);
        return new ApiResponse(400, ("[" + object + "]").getBytes(StandardCharsets.UTF_8));
    }

    private ApiResponse activate(Call call) {
        int site = site(call);
        RequestBody body = call.body();
        List<String> listed = listed(body);
        boolean active = body.oneOf("action", List.of("ACTIVATE", "DEACTIVATE"))
                .orElse("ACTIVATE")
                .equals("ACTIVATE");
        if (!active && listed.size() > MOST_DEACTIVATED) {
            throw ApiProblem.badRequest("At most " + MOST_DEACTIVATED + " numbers can be deactivated at once.");
        }
        for (String text : listed) {
            PhoneNumber number = own(text, site);
            if (!active && number.holder().isPresent()) {
                throw ApiProblem.of(409, "The phone number " + text + " is assigned and cannot be deactivated.");
            }
            if (number.active() != active) {
                numbers.put(new PhoneNumber(text, site, active, number.mobile(), number.holder()));
            }
        }
        return ApiResponse.silent(204);
    }

    private ApiResponse remove(Call call) {
        int site = site(call);
        List<String> listed = listed(call.body());
        if (listed.stream()
                .anyMatch(text ->
                        numbers.find(text).filter(known -> known.site() == site).isEmpty())) {
            return gone(call);
        }
        for (String text : listed) {
            PhoneNumber number = own(text, site);
            if (text.equals(sites.mainNumber(site))) {
                throw ApiProblem.badRequest("The main number " + text + " of the location cannot be removed.");
            }
            if (number.holder().isPresent()) {
                throw ApiProblem.of(409, "The phone number " + text + " is assigned and cannot be removed.");
            }
            numbers.remove(text);
        }
        return ApiResponse.silent(204);
    }

    /** The code stands in a header alone, as it was seen. */
    private static ApiResponse gone(Call call) {
        return ApiProblem.of(502, "An upstream server answered with an error.")
                .answer(call.request().trackingId())
                .with("Cisco-Spark-Error-Codes", Optional.of(NUMBER_GONE));
    }

    private int site(Call call) {
        int site = call.callingSite();
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view(call, site));
        return site;
    }

    /** The numbers that the request names, as they are. */
    private ApiResponse view(Call call, int site) {
        Json json = new Json().object().list("phoneNumbers");
        call.body().texts("phoneNumbers").orElse(List.of()).stream()
                .distinct()
                .map(numbers::find)
                .flatMap(Optional::stream)
                .filter(number -> number.site() == site)
                .forEach(number -> json.object()
                        .put("phoneNumber", number.text())
                        .put("state", number.active() ? "ACTIVE" : "INACTIVE")
                        .end());
        return ApiResponse.ok(json.endList().end());
    }

    private static List<String> listed(RequestBody body) {
        List<String> listed = body.neededTexts("phoneNumbers").stream()
                .map(Lines::e164)
                .distinct()
                .toList();
        if (listed.isEmpty()) {
            throw ApiProblem.badRequest("'phoneNumbers' must not be empty.");
        }
        return listed;
    }

    private PhoneNumber own(String text, int site) {
        return numbers.find(text)
                .filter(number -> number.site() == site)
                .orElseThrow(
                        () -> ApiProblem.badRequest("The phone number " + text + " does not belong to the location."));
    }
}
