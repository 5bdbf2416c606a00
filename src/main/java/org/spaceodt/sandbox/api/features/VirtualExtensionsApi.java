package org.spaceodt.sandbox.api.features;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.people.PersonName;

/** Virtual extensions and ranges of them. */
public final class VirtualExtensionsApi {
    private static final String ONES = "telephony/config/virtualExtensions";
    private static final String RANGES = "telephony/config/virtualExtensionRanges";

    /** Default of the list of virtual extensions, much smaller than others (Cloud Calling specification of February 2026). */
    private static final int SMALL_PAGE = 10;

    private final Tenant tenant;
    private final VirtualExtensions extensions;
    private final VirtualExtensions ranges;

    public VirtualExtensionsApi(Tenant tenant) {
        this.tenant = tenant;
        this.extensions = tenant.virtualExtensions();
        this.ranges = tenant.virtualExtensionRanges();
    }

    public void addTo(RouteTable routes) {
        routes.add(ONES, this::list)
                .add(ONES + "/{}", this::one)
                .add(RANGES, this::listRanges)
                .add(RANGES + "/{}", this::oneRange);
    }

    private ApiResponse list(Call call) {
        IntPredicate wanted = wanted(call, extensions, n -> extensions.name(n).display())
                .and(n -> !call.has("extension") || call.query("extension").equals(extensions.extension(n)))
                .and(n -> !call.has("phoneNumber")
                        || FeaturesApi.digits(call.query("phoneNumber"))
                                .equals(FeaturesApi.digits(extensions.number(n))));
        return new PagedList(call, extensions.size(), wanted)
                .byOffset(SMALL_PAGE, PageSizes.UNSTATED_MOST)
                .answer("virtualExtensions", this::extension);
    }

    private ApiResponse listRanges(Call call) {
        IntPredicate wanted =
                wanted(call, ranges, ranges::rangeName).and(n -> call.contains("prefix", ranges::rangePrefix, n));
        return new PagedList(call, ranges.size(), wanted)
                .byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST)
                .answer("virtualExtensionRanges", this::range);
    }

    private IntPredicate wanted(Call call, VirtualExtensions all, IntFunction<String> name) {
        int site = call.siteFilter();
        boolean organization = call.flag("orgLevelOnly");
        return n -> there(all, n)
                && (site < 0 || all.ofSite(n) && all.site(n) == site)
                && !(organization && all.ofSite(n))
                && call.contains("name", name, n);
    }

    private OptionalInt known(VirtualExtensions all, String id) {
        OptionalInt found = all.find(id);
        return found.isPresent() && there(all, found.getAsInt()) ? found : OptionalInt.empty();
    }

    /** Whether it was not deleted together with Webex Calling in its location. */
    private boolean there(VirtualExtensions all, int n) {
        return !all.ofSite(n) || !tenant.sites().emptied(all.site(n));
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        extension(json, call.found(0, id -> known(extensions, id)));
        return ApiResponse.ok(json);
    }

    private ApiResponse oneRange(Call call) {
        Json json = new Json();
        rangeHead(json, call.found(0, id -> known(ranges, id)));
        return ApiResponse.ok(json.end());
    }

    private void extension(Json json, int n) {
        PersonName name = extensions.name(n);
        String prefix = extensions.ofSite(n) ? tenant.sites().routingPrefix(extensions.site(n)) : "";
        json.object()
                .put("id", extensions.id(n))
                .put("extension", extensions.extension(n))
                .put("routingPrefix", prefix)
                .put("esn", prefix + extensions.extension(n))
                .put("phoneNumber", extensions.number(n))
                .put("firstName", name.first())
                .put("lastName", name.last());
        json.put("level", level(extensions, n));
        if (extensions.ofSite(n)) {
            json.put("locationId", tenant.sites().id(extensions.site(n)))
                    .put("locationName", tenant.sites().name(extensions.site(n)));
        }
        json.put("displayName", name.display()).end();
    }

    private void range(Json json, int n) {
        rangeHead(json, n);
        if (ranges.ofSite(n)) {
            json.put("locationId", tenant.sites().id(ranges.site(n)));
        }
        json.end();
    }

    /** What list and detail have in common: only the list tells the location's id. */
    private void rangeHead(Json json, int n) {
        boolean ofSite = ranges.ofSite(n);
        json.object()
                .put("id", ranges.id(n))
                .put("name", ranges.rangeName(n))
                .put("prefix", ranges.rangePrefix(n))
                .texts("patterns", "31XX", "32XX")
                .put("locationName", ofSite ? tenant.sites().name(ranges.site(n)) : null)
                .put("level", level(ranges, n));
    }

    private static String level(VirtualExtensions all, int n) {
        return all.ofSite(n) ? "LOCATION" : "ORGANIZATION";
    }
}
