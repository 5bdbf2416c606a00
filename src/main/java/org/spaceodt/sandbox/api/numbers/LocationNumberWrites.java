package org.spaceodt.sandbox.api.numbers;

import java.util.List;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.Answer;
import org.spaceodt.sandbox.api.call.Body;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.Problem;
import org.spaceodt.sandbox.api.call.Routes;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.Kind;
import org.spaceodt.sandbox.tenant.locations.Sites;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;

/** Adds numbers to a location, switches them on and off, and removes them. */
public final class LocationNumberWrites {
    private static final String NUMBERS = "telephony/config/locations/{}/numbers";
    private static final int MOST_MOBILE = 20;
    private static final int MOST_DEACTIVATED = 500;
    private static final int NUMBER_TAKEN = 25223;

    private final Tenant tenant;
    private final Sites sites;
    private final PhoneNumbers numbers;

    public LocationNumberWrites(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.numbers = tenant.phoneNumbers();
    }

    public void addTo(Routes routes) {
        routes.write("POST", NUMBERS, this::add)
                .write("PUT", NUMBERS, this::activate)
                .write("DELETE", NUMBERS, this::remove);
    }

    /** Numbers that the location has already are passed over (Cisco's OpenAPI specification). */
    private Answer add(Call call) {
        int site = site(call);
        Body body = call.body();
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
            throw Problem.badRequest("At most " + MOST_MOBILE + " mobile numbers can be added at once.");
        }
        if (sites.connection(site) < 0) {
            throw Problem.badRequest("The location has no PSTN connection.");
        }
        for (String number : added) {
            Optional<PhoneNumber> known = numbers.find(number);
            if (known.isPresent() && known.get().site() != site) {
                throw Problem.coded(409, NUMBER_TAKEN, "The phone number " + number + " is in another location.");
            }
            if (known.isEmpty()) {
                numbers.put(new PhoneNumber(number, site, active, mobile, Optional.empty()));
            }
        }
        return Answer.silent(201);
    }

    private Answer activate(Call call) {
        int site = site(call);
        Body body = call.body();
        List<String> listed = listed(body);
        boolean active = body.oneOf("action", List.of("ACTIVATE", "DEACTIVATE"))
                .orElse("ACTIVATE")
                .equals("ACTIVATE");
        if (!active && listed.size() > MOST_DEACTIVATED) {
            throw Problem.badRequest("At most " + MOST_DEACTIVATED + " numbers can be deactivated at once.");
        }
        for (String text : listed) {
            PhoneNumber number = own(text, site);
            if (!active && number.holder().isPresent()) {
                throw Problem.of(409, "The phone number " + text + " is assigned and cannot be deactivated.");
            }
            if (number.active() != active) {
                numbers.put(new PhoneNumber(text, site, active, number.mobile(), number.holder()));
            }
        }
        return Answer.silent(204);
    }

    private Answer remove(Call call) {
        int site = site(call);
        for (String text : listed(call.body())) {
            PhoneNumber number = own(text, site);
            if (text.equals(sites.mainNumber(site))) {
                throw Problem.badRequest("The main number " + text + " of the location cannot be removed.");
            }
            if (number.holder().isPresent()) {
                throw Problem.of(409, "The phone number " + text + " is assigned and cannot be removed.");
            }
            numbers.remove(text);
        }
        return Answer.silent(204);
    }

    private int site(Call call) {
        int site = call.callingSite();
        call.about(Kind.LOCATION, sites.id(site), () -> view(call, site));
        return site;
    }

    /** The numbers that the request names, as they are. */
    private Answer view(Call call, int site) {
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
        return Answer.ok(json.endList().end());
    }

    private static List<String> listed(Body body) {
        List<String> listed = body.neededTexts("phoneNumbers").stream()
                .map(Lines::e164)
                .distinct()
                .toList();
        if (listed.isEmpty()) {
            throw Problem.badRequest("'phoneNumbers' must not be empty.");
        }
        return listed;
    }

    private PhoneNumber own(String text, int site) {
        return numbers.find(text)
                .filter(number -> number.site() == site)
                .orElseThrow(
                        () -> Problem.badRequest("The phone number " + text + " does not belong to the location."));
    }
}
