package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Feature;
import org.spaceodt.sandbox.tenant.FullName;
import org.spaceodt.sandbox.tenant.Tenant;

/** People as the calling API shows them where they answer for others. */
final class AgentsJson {
    private final Tenant tenant;

    AgentsJson(Tenant tenant) {
        this.tenant = tenant;
    }

    /** The agents of a call queue or hunt group. */
    void agents(Json json, Feature features, int feature) {
        json.list("agents");
        for (int n = 0; n < features.agents(feature); n++) {
            int person = features.agent(feature, n);
            identity(json.object(), person);
            json.put("weight", "50")
                    .put("type", "PEOPLE")
                    .put("skillLevel", 1)
                    .put("joinEnabled", features.joined(feature, n));
            location(json, tenant.people().site(person));
            json.put("hasCxEssentials", false).end();
        }
        json.endList();
    }

    /** Id, name and numbers of a person with calling, as properties. */
    void identity(Json json, int person) {
        FullName name = tenant.people().name(person);
        String prefix = tenant.sites().routingPrefix(tenant.people().site(person));
        String extension = tenant.people().extension(person);
        json.put("id", tenant.people().id(person))
                .put("firstName", name.first())
                .put("lastName", name.last())
                .put("phoneNumber", tenant.people().number(person))
                .put("extension", extension)
                .put("routingPrefix", prefix)
                .put("esn", prefix + extension);
    }

    /** Id and name of a location, as the property {@code location}. */
    void location(Json json, int site) {
        json.object("location")
                .put("id", tenant.sites().id(site))
                .put("name", tenant.sites().name(site))
                .end();
    }
}
