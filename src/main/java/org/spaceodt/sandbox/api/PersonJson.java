package org.spaceodt.sandbox.api;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.sandbox.tenant.FullName;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.Licenses;
import org.spaceodt.sandbox.tenant.People;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.Town;

/** A person as {@code /people} shows one. */
final class PersonJson {
    private static final String SITE = "administracion-ejemplo";

    private final Tenant tenant;
    private final People people;

    PersonJson(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
    }

    /** Location, extension and phone numbers come from Webex Calling, so only with {@code callingData}. */
    void write(Json json, int person, boolean callingData, boolean status) {
        FullName name = people.name(person);
        String email = people.email(person);
        json.object().put("id", people.id(person)).texts("emails", email);
        if (callingData) {
            calling(json, person);
        }
        json.put("displayName", name.display())
                .put("nickName", name.first())
                .put("firstName", name.first())
                .put("lastName", name.last())
                .put("avatar", "https://example.com/avatar/" + person + ".png")
                .put("orgId", tenant.organizationId())
                .texts("roles", roles(person))
                .texts("licenses", licenses(person));
        work(json, person);
        profile(json, person, email);
        if (status) {
            json.put("status", people.active(person) ? "active" : "inactive");
        }
        json.put("invitePending", false)
                .put("loginEnabled", true)
                .put("type", "person")
                .put("userName", email)
                .end();
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
        json.put("department", people.department(person));
        int manager = people.manager(person);
        if (manager >= 0) {
            json.put("manager", people.email(manager)).put("managerId", people.id(manager));
        }
        json.put("title", people.title(person));
        if (people.hasSite(person)) {
            address(json, people.site(person));
        }
    }

    private void address(Json json, int site) {
        Town town = tenant.sites().town(site);
        json.list("addresses")
                .object()
                .put("type", "work")
                .put("country", "ES")
                .put("locality", town.city())
                .put("region", town.state())
                .put("streetAddress", tenant.sites().street(site))
                .put("postalCode", town.postalCode())
                .end()
                .endList();
    }

    private void profile(Json json, int person, String email) {
        String created = people.created(person);
        String timeZone = people.hasSite(person)
                ? tenant.sites().town(people.site(person)).timeZone()
                : "Europe/Madrid";
        json.put("created", created)
                .put("lastModified", created)
                .put("timezone", timeZone)
                .put("lastActivity", created)
                .texts("siteUrls", SITE + ".webex.com");
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
        return people.administrator(person) ? new String[] {tenant.ids().of(Kind.ROLE, 0)} : new String[0];
    }

    private String[] licenses(int person) {
        List<String> ids = new ArrayList<>(2);
        for (Licenses.Product product : Licenses.Product.values()) {
            if (tenant.licenses().has(person, product)) {
                ids.add(tenant.licenses().id(product));
            }
        }
        return ids.toArray(String[]::new);
    }
}
