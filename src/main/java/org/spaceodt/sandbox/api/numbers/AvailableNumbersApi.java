package org.spaceodt.sandbox.api.numbers;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;

/**
 * Numbers that can still be given away, and those of the location that somebody has, which one can forward to: the many lists of the
 * calling API. All lists of a sort show the same numbers of a location here.
 */
public final class AvailableNumbersApi {
    private static final String PEOPLE = "telephony/config/people/";
    private static final String WORKSPACES = "telephony/config/workspaces/";
    private static final int EVERYWHERE = -1;

    /** Whose numbers can be called back (Cisco's OpenAPI specification, person.availableNumbers.emergencyCallbackNumber). */
    private static final Set<ResourceKind> EMERGENCY =
            EnumSet.of(ResourceKind.PLACE, ResourceKind.PEOPLE, ResourceKind.VIRTUAL_LINE, ResourceKind.HUNT_GROUP);

    private final Tenant tenant;
    private final NumberRows rows;
    private final SiteRepository sites;

    public AvailableNumbersApi(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.rows = new NumberRows(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add(PEOPLE + "primary/availableNumbers", at(Call::siteFilter))
                .add(WORKSPACES + "availableNumbers", at(Call::siteFilter))
                .add("telephony/config/virtualLines/availableNumbers", at(Call::siteFilter))
                .add(WORKSPACES + "{}/secondary/availableNumbers", at(this::workspaceSite))
                .add(WORKSPACES + "{}/callForwarding/availableNumbers", owned(this::workspaceSite, row -> true, true));
        for (String kind : new String[] {"secondary", "faxMessage"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", at(this::personSite));
        }
        for (String kind : new String[] {"callForwarding", "callIntercept"}) {
            routes.add(PEOPLE + "{}/" + kind + "/availableNumbers", owned(this::personSite, row -> true, true));
        }
        routes.add(
                PEOPLE + "{}/emergencyCallbackNumber/availableNumbers",
                owned(
                        this::personSite,
                        row -> EMERGENCY.contains(row.owner().orElseThrow().type()),
                        false));
    }

    private int personSite(Call call) {
        return tenant.people().site(call.callingPerson());
    }

    private int workspaceSite(Call call) {
        return tenant.workspaces().site(call.callingWorkspace());
    }

    private Endpoint at(ToIntFunction<Call> site) {
        return call -> list(call, site.applyAsInt(call));
    }

    /**
     * Those of the location that somebody has, with who it is.
     *
     * @param extensions whether the list shows them
     */
    private Endpoint owned(ToIntFunction<Call> site, Predicate<NumberRow> these, boolean extensions) {
        return call -> {
            List<String> asked = asked(call);
            Predicate<NumberRow> wanted = these.and(
                            row -> asked.isEmpty() || asked.contains(FeaturesApi.digits(row.number())))
                    .and(row -> call.contains(
                            "ownerName",
                            n -> row.owner().orElseThrow().called().get().display(),
                            0))
                    .and(row ->
                            !call.has("extension") || call.query("extension").equals(row.extension()));
            return PagedList.among(call, rows.owned(site.applyAsInt(call)), n -> rows.row(n)
                            .filter(wanted)
                            .isPresent())
                    .byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                    .answer("phoneNumbers", (json, n) -> owned(json, rows.row(n).orElseThrow(), extensions));
        };
    }

    private void owned(Json json, NumberRow row, boolean extensions) {
        json.object().put("phoneNumber", row.number());
        if (extensions && row.extension() != null) {
            json.put("extension", row.extension());
        }
        json.put("state", row.state().active() ? "ACTIVE" : "INACTIVE")
                .put("isMainNumber", row.number().equals(sites.mainNumber(row.site())))
                .put("tollFreeNumber", false)
                .put("telephonyType", "PSTN_NUMBER")
                .put("isServiceNumber", false);
        NumberRow.Owner owner = row.owner().orElseThrow();
        NumberRow.Called name = owner.called().get();
        json.object("owner").put("id", owner.id()).put("type", owner.type().name());
        if (owner.type() == ResourceKind.PEOPLE || owner.type() == ResourceKind.VIRTUAL_LINE) {
            json.put("firstName", name.first()).put("lastName", name.last());
        } else {
            json.put("displayName", name.display());
        }
        json.end().end();
    }

    /** First those that nobody had from the beginning, then those that were written about. */
    private ApiResponse list(Call call, int site) {
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
                .answer("phoneNumbers", (json, n) -> number(json, at.apply(n).orElseThrow()));
    }

    private static Predicate<PhoneNumber> wanted(Call call, int site) {
        List<String> asked = asked(call);
        return number -> number.holder().isEmpty()
                && (site == EVERYWHERE || number.site() == site)
                && (asked.isEmpty() || asked.contains(FeaturesApi.digits(number.text())));
    }

    private static List<String> asked(Call call) {
        return call.values("phoneNumber").stream().map(FeaturesApi::digits).toList();
    }

    private void number(Json json, PhoneNumber number) {
        json.object()
                .put("phoneNumber", number.text())
                .put("state", number.active() ? "ACTIVE" : "INACTIVE")
                .put("isMainNumber", number.text().equals(sites.mainNumber(number.site())))
                .put("telephonyType", number.mobile() ? "MOBILE_NUMBER" : "PSTN_NUMBER")
                .put("isServiceNumber", false)
                .end();
    }
}
