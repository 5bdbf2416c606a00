package org.spaceodt.sandbox.api.numbers;

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

    /** Numbers that the location has already are passed over (Cisco's OpenAPI specification). */
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
                .orElse("INACTIVE")
                .equals("ACTIVE");
        if (mobile && added.size() > MOST_MOBILE) {
            throw ApiProblem.badRequest("At most " + MOST_MOBILE + " mobile numbers can be added at once.");
        }
        if (sites.connection(site) < 0) {
            throw ApiProblem.badRequest("The location has no PSTN connection.");
        }
        for (String number : added) {
            Optional<PhoneNumber> known = numbers.find(number);
            if (known.isPresent() && known.get().site() != site) {
                throw ApiProblem.coded(409, NUMBER_TAKEN, "The phone number " + number + " is in another location.");
            }
            if (known.isEmpty()) {
                numbers.put(new PhoneNumber(number, site, active, mobile, Optional.empty()));
            }
        }
        return ApiResponse.silent(201);
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
        for (String text : listed(call.body())) {
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
