package org.spaceodt.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.People;
import org.spaceodt.sandbox.tenant.Tenant;

/** Makes and deletes people as SCIM users. Somebody made here has no licence and no location. */
final class ScimWrites {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final List<String> USER_TYPES = List.of("user", "room", "external_calling", "calling_service");

    /** Shown as they were written, and of no meaning to anything else. */
    private static final String[] SHOWN = {
        "externalId",
        "profileUrl",
        "phoneNumbers",
        "photos",
        "addresses",
        "roles",
        "userType",
        "locale",
        "timezone",
        "preferredLanguage"
    };

    private final Tenant tenant;
    private final People people;
    private final PersonCalling calling;

    ScimWrites(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.calling = new PersonCalling(tenant);
    }

    Answer create(Call call) {
        Body body = call.body();
        if (body.neededTexts("schemas").isEmpty()) {
            throw body.missing("schemas");
        }
        String userName = body.needed("userName").toLowerCase(Locale.ROOT);
        if (body.filled("userType").isEmpty()) {
            throw body.missing("userType");
        }
        body.oneOf("userType", USER_TYPES);
        if (people.findByEmail(userName).isPresent()) {
            throw Problem.scimUniqueness("The user name " + userName + " is already in use.");
        }
        int person = people.create(fields(body, userName));
        call.made(Kind.PEOPLE, people.id(person), () -> view(person));
        return new Answer(201, view(person).body());
    }

    Answer delete(Call call) {
        int person = call.found(1, people::find);
        call.about(Kind.PEOPLE, people.id(person), () -> view(person));
        calling.remove(person);
        return Answer.silent(204);
    }

    private ObjectNode fields(Body body, String userName) {
        Optional<Body> name = body.part("name");
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
        body.part(ENTERPRISE).ifPresent(enterprise -> enterprise(enterprise, fields));
        fields.putArray("licenses");
        fields.putArray("roles");
        fields.putArray("siteUrls");
        fields.set("addresses", NullNode.getInstance());
        ObjectNode shown = fields.putObject("scim");
        for (String field : SHOWN) {
            JsonNode value = body.json().path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                shown.set(field, value);
            }
        }
        return fields;
    }

    private void enterprise(Body enterprise, ObjectNode fields) {
        fields.put("department", enterprise.filled("department").orElse(""));
        enterprise
                .part("manager")
                .map(manager -> manager.needed("value"))
                .ifPresent(id -> fields.put(
                        "manager", people.find(id).orElseThrow(() -> Problem.badRequest("The manager is unknown."))));
    }

    private Answer view(int person) {
        if (!people.exists(person)) {
            throw Problem.notFound();
        }
        Json json = new Json();
        new ScimUserJson(tenant).write(json, person);
        return Answer.ok(json);
    }
}
