package org.spaceodt.sandbox.api.scim;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/**
 * {@code /identity/scim/ORG/v2/Users}: the people as SCIM users. Pages go by {@code startIndex} and {@code count} without a Link header, at
 * most 100 users each (operational facts). Errors have the shape of RFC 7644, section 3.12.
 */
public final class ScimApi {
    private static final String USERS = "identity/scim/{}/v2/Users";
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:";
    private static final int PAGE = 100;
    private static final Pattern EQUALS =
            Pattern.compile("\\s*([\\w.]+)\\s+eq\\s+\"([^\"]*)\"\\s*", Pattern.CASE_INSENSITIVE);

    private final Tenant tenant;
    private final PersonRepository people;

    public ScimApi(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
    }

    public void addTo(RouteTable routes) {
        ScimWrites writes = new ScimWrites(tenant);
        routes.add(USERS, of(this::search))
                .add(USERS + "/{}", of(this::one))
                .add("identity/scim/v2/Users/me", this::me)
                .write("POST", USERS, of(writes::create))
                .write("DELETE", USERS + "/{}", of(writes::delete));
    }

    /** An endpoint of this organization. */
    private Endpoint of(Endpoint endpoint) {
        return call -> {
            if (tenant.ids().index(ResourceKind.ORGANIZATION, call.parameter(0)).isEmpty()) {
                throw ApiProblem.of(403, "The access token is not allowed to see this organization.");
            }
            return endpoint.answer(call);
        };
    }

    private ApiResponse search(Call call) {
        PagedList listing = listing(call);
        PagedList.Page page = listing.byIndex(PAGE, PAGE);
        Json json = new Json()
                .object()
                .texts("schemas", SCHEMA + "ListResponse")
                .put("totalResults", listing.total())
                .put("itemsPerPage", page.rows().length)
                .put("startIndex", Math.max(1, call.number("startIndex", 0, 1)));
        page.write(json, "Resources", userJson(call)::write);
        return ApiResponse.ok(json.end());
    }

    private PagedList listing(Call call) {
        if (!call.has("filter")) {
            return new PagedList(call, people.size(), people::exists);
        }
        return PagedList.among(call, matching(call.query("filter")).stream().toArray(), person -> true);
    }

    private OptionalInt matching(String filter) {
        Matcher equality = EQUALS.matcher(filter);
        if (!equality.matches()) {
            throw invalidFilter("only ATTRIBUTE eq \"VALUE\" is, here.");
        }
        String value = equality.group(2);
        return switch (equality.group(1).toLowerCase(Locale.ROOT)) {
            case "username", "emails", "emails.value" -> people.findByEmail(value);
            case "id" -> people.find(value);
            default -> throw invalidFilter("the attribute is none of userName, emails.value and id.");
        };
    }

    private static ApiProblem invalidFilter(String reason) {
        return ApiProblem.scim(400, "invalidFilter", "The filter is not understood: " + reason);
    }

    private ScimUserJson userJson(Call call) {
        return new ScimUserJson(tenant, call.request().origin());
    }

    /** Whoever the token is of: the same as in {@code /people/me}. */
    private ApiResponse me(Call call) {
        Json json = new Json();
        userJson(call).write(json, call.found(people.id(0), people::find));
        return ApiResponse.ok(json);
    }

    private ApiResponse one(Call call) {
        Json json = new Json();
        userJson(call).write(json, call.found(1, people::find));
        return ApiResponse.ok(json);
    }
}
