package org.spaceodt.sandbox.api.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** A person as SCIM shows one: with the plain UUID as id. */
final class ScimUserJson {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = ScimUserShape.ENTERPRISE;
    /** What is written among what the tenant knows of the person. */
    private static final Set<String> PLACED = Set.of("name", "emails", ENTERPRISE);

    private final Tenant tenant;
    private final PersonRepository people;
    private final String users;

    /** @param origin where the client has the API: a location that led elsewhere would lead a client away with its token */
    ScimUserJson(Tenant tenant, String origin) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.users = origin + "/identity/scim/" + tenant.ids().uuid(ResourceKind.ORGANIZATION, 0) + "/v2/Users/";
    }

    void write(Json json, int person) {
        PersonName name = people.name(person);
        json.object()
                .texts("schemas", CORE, ENTERPRISE)
                .put("id", id(person))
                .put("userName", people.email(person))
                .put("active", people.active(person));
        Optional<JsonNode> written = people.written(person, ScimUserShape.FIELD);
        JsonNode shown = written.orElseGet(Trees::empty);
        json.object("name").given("givenName", name.first()).given("familyName", name.last());
        all(json, shown.path("name"));
        json.end();
        json.put("displayName", name.display());
        shown.fields().forEachRemaining(field -> {
            if (!PLACED.contains(field.getKey())) {
                json.put(field.getKey(), Optional.of(field.getValue()));
            }
        });
        if (written.isEmpty() && people.administrator(person)) {
            json.list("roles");
            json.object()
                    .put("value", "id_full_admin")
                    .put("type", "cirole")
                    .put("display", "Full Administrator")
                    .end();
            json.endList();
        }
        if (written.isEmpty()) {
            place(json, person);
            json.put("userType", "user");
        }
        json.given("title", people.title(person));
        emails(json, person, shown.path("emails"));
        if (written.isEmpty() && people.number(person) != null) {
            value(json, "phoneNumbers", people.number(person));
        }
        enterprise(json, person, shown.path(ENTERPRISE));
        meta(json, person);
        json.end();
    }

    /** Those that were written, as long as the address that counts is among them. */
    private void emails(Json json, int person, JsonNode written) {
        String email = people.email(person);
        boolean current = written.findValuesAsText("value").stream().anyMatch(email::equalsIgnoreCase);
        if (current) {
            json.put("emails", Optional.of(written));
        } else {
            value(json, "emails", email);
        }
    }

    private static void all(Json json, JsonNode fields) {
        fields.fields().forEachRemaining(field -> json.put(field.getKey(), Optional.of(field.getValue())));
    }

    private void place(Json json, int person) {
        boolean placed = people.hasSite(person);
        int site = placed ? people.site(person) : 0;
        String language = placed && tenant.sites().language(site).startsWith("ca") ? "ca_ES" : "es_ES";
        json.put("preferredLanguage", language)
                .put("locale", language)
                .put("timezone", placed ? tenant.sites().timeZone(site) : "Europe/Madrid");
    }

    private static void value(Json json, String field, String value) {
        json.list(field)
                .object()
                .put("value", value)
                .put("type", "work")
                .put("primary", true)
                .end()
                .endList();
    }

    private void enterprise(Json json, int person, JsonNode written) {
        json.object(ENTERPRISE).given("department", people.department(person));
        all(json, written);
        int manager = people.manager(person);
        if (manager >= 0) {
            json.object("manager")
                    .put("value", id(manager))
                    .put("displayName", people.name(manager).display())
                    .end();
        }
        json.end();
    }

    private void meta(Json json, int person) {
        json.object("meta")
                .put("resourceType", "User")
                .put("location", users + id(person))
                .put("version", "W/\"1\"")
                .put("created", people.createdAt(person))
                .put("lastModified", people.modified(person))
                .end();
    }

    private String id(int person) {
        return WebexIds.uuid(people.id(person));
    }
}
