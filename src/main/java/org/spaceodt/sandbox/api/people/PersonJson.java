package org.spaceodt.sandbox.api.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.PostalAddress;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** A person as {@code /people} shows one. */
public final class PersonJson {
    private static final String AVATARS = "https://example.com/avatar/";
    private static final String SITE = "administracion-ejemplo";

    private final Tenant tenant;
    private final PersonRepository people;

    public PersonJson(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
    }

    /** As it is read. Location, extension and phone numbers come from Webex Calling, so only with {@code callingData}. */
    public void write(Json json, int person, boolean callingData, boolean status) {
        properties(json, person, callingData, status);
        json.put("userName", people.email(person)).end();
    }

    /** As a write is answered: without the user name (Cisco's OpenAPI specification). */
    ApiResponse answer(int person, boolean callingData) {
        Json json = new Json();
        properties(json, person, callingData, true);
        return ApiResponse.ok(json.end());
    }

    private void properties(Json json, int person, boolean callingData, boolean status) {
        PersonName name = people.name(person);
        String email = people.email(person);
        json.object().put("id", people.id(person)).texts("emails", email);
        if (callingData) {
            calling(json, person);
        }
        json.put("displayName", name.display())
                .given("nickName", people.nick(person))
                .given("firstName", name.first())
                .given("lastName", name.last());
        orInvented(json, person, "avatar", out -> out.put("avatar", AVATARS + person + ".png"));
        json.put("orgId", tenant.organizationId());
        orInvented(json, person, "roles", out -> out.texts("roles", roles(person)));
        json.texts("licenses", licenses(person));
        work(json, person);
        profile(json, person, email);
        if (status) {
            json.put("status", people.active(person) ? "active" : "inactive");
        }
        json.put("invitePending", people.created(person))
                .put("loginEnabled", people.loginEnabled(person))
                .put("type", "person");
    }

    /** What was written; what was never written about is invented, but not for somebody who was created. */
    private void orInvented(Json json, int person, String field, Consumer<Json> invented) {
        if (people.decided(person, field)) {
            json.put(field, people.written(person, field));
        } else {
            invented.accept(json);
        }
    }

    private void calling(Json json, int person) {
        String number = people.number(person);
        if (number != null) {
            json.list("phoneNumbers")
                    .object()
                    .put("type", "work")
                    .put("value", number)
                    .put("primary", true)
                    .end()
                    .endList();
        }
        if (people.calls(person)) {
            json.put("extension", people.extension(person));
        }
        if (people.hasSite(person)) {
            json.put("locationId", tenant.sites().id(people.site(person)));
        }
    }

    private void work(Json json, int person) {
        json.given("department", people.department(person));
        int manager = people.manager(person);
        if (manager >= 0) {
            json.put("manager", people.email(manager)).put("managerId", people.id(manager));
        }
        json.given("title", people.title(person));
        orInvented(json, person, "addresses", out -> {
            if (people.hasSite(person)) {
                address(out, people.site(person));
            }
        });
    }

    private void address(Json json, int site) {
        PostalAddress address = tenant.sites().address(site);
        json.list("addresses")
                .object()
                .put("type", "work")
                .put("country", address.country())
                .put("locality", address.city())
                .put("region", address.state())
                .put("streetAddress", address.address1())
                .put("postalCode", address.postalCode())
                .end()
                .endList();
    }

    private void profile(Json json, int person, String email) {
        String timeZone = people.hasSite(person) ? tenant.sites().timeZone(people.site(person)) : "Europe/Madrid";
        json.put("created", people.createdAt(person))
                .put("lastModified", people.modified(person))
                .put("timezone", timeZone);
        if (!people.created(person)) {
            json.put("lastActivity", people.createdAt(person));
        }
        orInvented(json, person, "siteUrls", out -> out.texts("siteUrls", SITE + ".webex.com"));
        json.list("sipAddresses");
        if (people.calls(person)) {
            String local = email.substring(0, email.indexOf('@'));
            json.object()
                    .put("type", "cloud-calling")
                    .put("value", local + "@" + SITE + ".calls.webex.com")
                    .put("primary", true)
                    .end();
        }
        json.endList().put("xmppFederationJid", email);
    }

    private String[] roles(int person) {
        return people.administrator(person) ? new String[] {tenant.ids().of(ResourceKind.ROLE, 0)} : new String[0];
    }

    private String[] licenses(int person) {
        List<String> ids = new ArrayList<>(2);
        for (Product product : Product.values()) {
            if (people.has(person, product)) {
                ids.add(tenant.licenses().id(product));
            }
        }
        return ids.toArray(String[]::new);
    }
}
