package org.spaceodt.sandbox.api.numbers;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.features.FeaturesApi;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;

/** Numbers that can still be given away, in the many lists of the calling API. All lists of a location show the same numbers here. */
public final class AvailableNumbersApi {
    private static final String PEOPLE = "telephony/config/people/";
    private static final String WORKSPACES = "telephony/config/workspaces/";
    private static final int EVERYWHERE = -1;

    private final Tenant tenant;
    private final SiteRepository sites;

    public AvailableNumbersApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
    }

    public void addTo(RouteTable routes) {
        routes.add(PEOPLE + "primary/availableNumbers", at(Call::siteFilter, false))
                .add(WORKSPACES + "availableNumbers", at(Call::siteFilter, false))
                .add("telephony/config/virtualLines/availableNumbers", at(Call::siteFilter, false))
                .add(WORKSPACES + "{}/secondary/availableNumbers", at(this::workspaceSite, false))
                .add(WORKSPACES + "{}/callForwarding/availableNumbers", at(this::workspaceSite, true));
        for (String kind : new String[] {"secondary", "faxMessage"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", at(this::personSite, false));
        }
        for (String kind : new String[] {"callForwarding", "callIntercept", "emergencyCallbackNumber"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", at(this::personSite, true));
        }
    }

    private int personSite(Call call) {
        return tenant.people().site(call.callingPerson());
    }

    private int workspaceSite(Call call) {
        return tenant.workspaces().site(call.callingWorkspace());
    }

    /** The lists of destinations also say whether a number is toll-free. */
    private Endpoint at(ToIntFunction<Call> site, boolean destinations) {
        return call -> list(call, site.applyAsInt(call), destinations);
    }

    /** First those that nobody had from the beginning, then those that were written about. */
    private ApiResponse list(Call call, int site, boolean destinations) {
        PhoneNumbers numbers = tenant.phoneNumbers();
        int spares = numbers.spares();
        IntFunction<Optional<PhoneNumber>> at = n ->
                n < spares ? numbers.spare(n) : Optional.of(numbers.written().get(n - spares));
        Predicate<PhoneNumber> wanted = wanted(call, site);
        IntStream began = site == EVERYWHERE ? IntStream.range(0, spares) : numbers.spares(site);
        IntStream written = IntStream.range(spares, spares + numbers.written().size());
        return PagedList.among(call, IntStream.concat(began, written).toArray(), n -> at.apply(n)
                        .filter(wanted)
                        .isPresent())
                .byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                .answer("phoneNumbers", (json, n) -> number(json, at.apply(n).orElseThrow(), destinations));
    }

    private static Predicate<PhoneNumber> wanted(Call call, int site) {
        List<String> asked =
                call.values("phoneNumber").stream().map(FeaturesApi::digits).toList();
        return number -> number.holder().isEmpty()
                && (site == EVERYWHERE || number.site() == site)
                && (asked.isEmpty() || asked.contains(FeaturesApi.digits(number.text())));
    }

    private void number(Json json, PhoneNumber number, boolean destinations) {
        json.object()
                .put("phoneNumber", number.text())
                .put("state", number.active() ? "ACTIVE" : "INACTIVE")
                .put("isMainNumber", number.text().equals(sites.mainNumber(number.site())));
        if (destinations) {
            json.put("tollFreeNumber", false);
        }
        json.put("telephonyType", number.mobile() ? "MOBILE_NUMBER" : "PSTN_NUMBER")
                .put("isServiceNumber", false)
                .end();
    }
}
