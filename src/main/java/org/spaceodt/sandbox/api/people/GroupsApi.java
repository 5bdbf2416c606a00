package org.spaceodt.sandbox.api.people;

import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.people.Groups;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** {@code /groups}. Pages go by {@code startIndex} and {@code count}; a Link header comes too, because wxc_sdk relies on it. */
public final class GroupsApi {
    /** Members on a page, and in a group shown with its members (webex-admin). */
    private static final int MOST_MEMBERS = 500;

    private final Tenant tenant;
    private final Groups groups;
    private final PersonRepository people;

    public GroupsApi(Tenant tenant) {
        this.tenant = tenant;
        this.groups = tenant.groups();
        this.people = tenant.people();
    }

    public void addTo(RouteTable routes) {
        // wxc_sdk spells the last segment with a capital letter.
        routes.add("groups", this::list)
                .add("groups/{}", this::one)
                .add("groups/{}/members", this::members)
                .add("groups/{}/Members", this::members);
    }

    private ApiResponse list(Call call) {
        PagedList listing = new PagedList(call, groups.size(), group -> true);
        PagedList.Page page = listing.byIndex(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST);
        Json json = new Json()
                .object()
                .put("totalResults", listing.total())
                .put("startIndex", Math.max(1, call.number("startIndex", 0, 1)))
                .put("itemsPerPage", page.rows().length);
        boolean withMembers = call.flag("includeMembers");
        page.write(json, "groups", (out, group) -> group(out, group, withMembers));
        return page.answer(json.end());
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        group(json, call.found(0, groups::find), call.flag("includeMembers"));
        return ApiResponse.ok(json);
    }

    private ApiResponse members(Call call) {
        int group = call.found(0, groups::find);
        PagedList.Page page = new PagedList(call, groups.places(group), n -> people.exists(groups.member(group, n)))
                .byIndex(PageSizes.UNSTATED, MOST_MEMBERS);
        Json json = new Json();
        properties(json, group);
        page.write(json, "members", (out, n) -> member(out, groups.member(group, n)));
        return page.answer(json.end());
    }

    private void group(Json json, int group, boolean withMembers) {
        properties(json, group);
        if (withMembers) {
            json.list("members");
            IntStream.range(0, groups.places(group))
                    .map(n -> groups.member(group, n))
                    .filter(people::exists)
                    .limit(MOST_MEMBERS)
                    .forEach(person -> member(json, person));
            json.endList();
        }
        json.put("description", "Grupo de ejemplo").put("usage", "GENERAL").end();
    }

    private void properties(Json json, int group) {
        json.object()
                .put("id", groups.id(group))
                .put("displayName", groups.name(group))
                .put("orgId", tenant.organizationId())
                .put("created", groups.created(group))
                .put("lastModified", groups.created(group))
                .put("memberSize", groups.members(group));
    }

    private void member(Json json, int person) {
        json.object()
                .put("id", people.id(person))
                .put("type", "user")
                .put("displayName", people.name(person).display())
                .end();
    }
}
