package org.spaceodt.sandbox.api.people;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** {@code /people}. Sizes of pages and limits: webex-admin specification, GET /people. */
public final class PeopleApi {
    private static final int MOST_IDS = 85;
    private static final int MOST_WITH_LOCATION = 50;
    private static final int MOST_WITH_CALLING = 100;

    private final PersonJson personJson;
    private final PersonRepository people;

    public PeopleApi(Tenant tenant) {
        this.personJson = new PersonJson(tenant);
        this.people = tenant.people();
    }

    public void addTo(RouteTable routes) {
        routes.add("people", this::list)
                .add("people/me", call -> one(call, call.found(people.id(0), people::find)))
                .add("people/{}", call -> one(call, call.found(0, people::find)));
    }

    private ApiResponse one(Call call, int person) {
        Json json = new Json();
        personJson.write(json, person, call.flag("callingData"), true);
        return ApiResponse.ok(json);
    }

    private ApiResponse list(Call call) {
        List<String> unknown = new ArrayList<>();
        PagedList.PageSize size = new PagedList.PageSize(PageSizes.UNSTATED, most(call));
        PagedList.Page page = listing(call, unknown).byCursor("cursor", "max", size);
        boolean calling = call.flag("callingData");
        boolean status = !call.flag("excludeStatus");
        Json json = new Json().object();
        if (!unknown.isEmpty()) {
            json.texts("notFoundIds", unknown.toArray(String[]::new));
        }
        page.write(json, "items", (out, person) -> personJson.write(out, person, calling, status));
        return page.answer(json.end());
    }

    private static int most(Call call) {
        if (call.has("locationId")) {
            return MOST_WITH_LOCATION;
        }
        return call.flag("callingData") ? MOST_WITH_CALLING : PageSizes.UNSTATED_MOST;
    }

    /** Ids and e-mail addresses are looked up; only the other filters look at everybody. */
    private PagedList listing(Call call, List<String> unknown) {
        IntPredicate wanted = wanted(call);
        if (call.has("id")) {
            return PagedList.among(call, byIds(call.values("id"), unknown), wanted.and(byEmail(call)));
        }
        if (call.has("email")) {
            OptionalInt found = people.findByEmail(call.query("email"));
            return PagedList.among(call, found.stream().toArray(), wanted);
        }
        return new PagedList(call, people.size(), wanted);
    }

    private IntPredicate wanted(Call call) {
        String start = call.query("displayName");
        int site = call.anySiteFilter();
        return person -> people.exists(person)
                && (site < 0 || people.site(person) == site)
                && (start.isEmpty() || people.display(person).regionMatches(true, 0, start, 0, start.length()));
    }

    private IntPredicate byEmail(Call call) {
        if (!call.has("email")) {
            return person -> true;
        }
        OptionalInt found = people.findByEmail(call.query("email"));
        return person -> found.isPresent() && found.getAsInt() == person;
    }

    private int[] byIds(List<String> ids, List<String> unknown) {
        if (ids.size() > MOST_IDS) {
            throw ApiProblem.badRequest("At most " + MOST_IDS + " ids can be given.");
        }
        IntStream.Builder found = IntStream.builder();
        for (String id : ids) {
            people.find(id).ifPresentOrElse(found::add, () -> unknown.add(id));
        }
        return found.build().sorted().distinct().toArray();
    }
}
