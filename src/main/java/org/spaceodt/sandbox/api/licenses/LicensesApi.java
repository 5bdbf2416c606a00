package org.spaceodt.sandbox.api.licenses;

import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** {@code /licenses}. The users of a licence come only with {@code includeAssignedTo=user}, at most 300 a page (webex-admin). */
public final class LicensesApi {
    private static final PagedList.PageSize SIZE = new PagedList.PageSize(300, 300);

    private final LicenseRepository licenses;
    private final PersonRepository people;

    public LicensesApi(Tenant tenant) {
        this.licenses = tenant.licenses();
        this.people = tenant.people();
    }

    public void addTo(RouteTable routes) {
        routes.add("licenses", this::list).add("licenses/{}", this::one);
    }

    private ApiResponse list(Call call) {
        Json json = new Json().object().list("items");
        for (int license = 0; license < licenses.size(); license++) {
            properties(json, license);
            json.end();
        }
        return ApiResponse.ok(json.endList().end());
    }

    private ApiResponse one(Call call) {
        int license = call.found(0, licenses::find);
        Json json = new Json();
        properties(json, license);
        if (!call.query("includeAssignedTo").equalsIgnoreCase("user")) {
            return ApiResponse.ok(json.end());
        }
        Optional<Product> product = licenses.product(license);
        PagedList.Page page = new PagedList(
                        call,
                        product.isPresent() ? people.size() : 0,
                        person -> people.exists(person) && people.has(person, product.orElseThrow()))
                .byCursor("next", "limit", SIZE);
        page.write(json, "users", this::user);
        return page.answer(json.end());
    }

    private void properties(Json json, int license) {
        Optional<Product> product = licenses.product(license);
        json.object()
                .put("id", licenses.id(license))
                .put("name", licenses.title(license))
                .put("totalUnits", product.map(licenses::units).orElse(0))
                .put("consumedUnits", product.map(licenses::used).orElse(0))
                .put("consumedByUsers", product.map(licenses::users).orElse(0))
                .put("consumedByWorkspaces", product.map(licenses::workspaces).orElse(0))
                .put("subscriptionId", "Sub-EXAMPLE-1");
    }

    private void user(Json json, int person) {
        json.object()
                .put("id", people.id(person))
                .put("type", "INTERNAL")
                .put("displayName", people.name(person).display())
                .put("email", people.email(person))
                .end();
    }
}
