package org.spaceodt.sandbox.api.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.people.PersonCalling;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** Makes and deletes people as SCIM users. Somebody made here has no licence and no location. */
final class ScimWrites {
    private final Tenant tenant;
    private final PersonRepository people;
    private final PersonCalling calling;

    ScimWrites(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.calling = new PersonCalling(tenant);
    }

    ApiResponse create(Call call) {
        RequestBody body = call.body();
        if (body.neededTexts("schemas").isEmpty()) {
            throw body.missing("schemas");
        }
        String userName = body.needed("userName").toLowerCase(Locale.ROOT);
        if (people.findByEmail(userName).isPresent()) {
            throw ApiProblem.scim(409, "uniqueness", "The user name " + userName + " is already in use.");
        }
        int person = people.create(fields(body, userName));
        call.made(ResourceKind.PEOPLE, people.id(person), () -> view(call, person));
        return new ApiResponse(201, view(call, person).body());
    }

    ApiResponse delete(Call call) {
        int person = call.found(1, people::find);
        call.about(ResourceKind.PEOPLE, people.id(person), () -> view(call, person));
        calling.remove(person);
        return ApiResponse.silent(204);
    }

    private ObjectNode fields(RequestBody body, String userName) {
        Optional<RequestBody> name = body.part("name");
        String first = name.flatMap(part -> part.filled("givenName")).orElse("");
        String last = name.flatMap(part -> part.filled("familyName")).orElse("");
        String both = (first + " " + last).strip();
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("email", userName);
        fields.put("first", first)
                .put("last", last)
                .put("display", body.filled("displayName").orElse(both.isEmpty() ? userName : both))
                .put("nick", body.filled("nickName").orElse(first))
                .put("title", body.filled("title").orElse(""))
                .put("active", body.flag("active").orElse(false))
                .put("created", tenant.times().text())
                .put("modified", tenant.times().text());
        body.part(ScimUserShape.ENTERPRISE).ifPresent(enterprise -> enterprise(enterprise, fields));
        fields.putArray("licenses");
        fields.putArray("roles");
        fields.putArray("siteUrls");
        fields.set("addresses", NullNode.getInstance());
        fields.set(ScimUserShape.FIELD, ScimUserShape.SHAPE.read(body));
        return fields;
    }

    private void enterprise(RequestBody enterprise, ObjectNode fields) {
        fields.put("department", enterprise.filled("department").orElse(""));
        enterprise
                .part("manager")
                .map(manager -> manager.needed("value"))
                .ifPresent(id -> fields.put(
                        "manager",
                        people.find(id).orElseThrow(() -> ApiProblem.badRequest("The manager is unknown."))));
    }

    private ApiResponse view(Call call, int person) {
        if (!people.exists(person)) {
            throw ApiProblem.notFound();
        }
        Json json = new Json();
        new ScimUserJson(tenant, call.request().origin()).write(json, person);
        return ApiResponse.ok(json);
    }
}
