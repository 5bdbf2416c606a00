package org.spaceodt.sandbox.api.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.people.PersonName;

/** People as the calling API shows them where they answer for others. */
public final class AgentsJson {
    public static final String WEIGHT = "weight";
    public static final String SKILL = "skillLevel";

    private final Tenant tenant;

    public AgentsJson(Tenant tenant) {
        this.tenant = tenant;
    }

    /** The agents of a call queue or hunt group. */
    public void agents(Json json, Feature features, int feature) {
        json.list("agents");
        for (int person : features.agents(feature)) {
            identity(json.object(), person);
            Optional<JsonNode> told = features.told(feature, person);
            json.put("weight", told.map(agent -> agent.path(WEIGHT).asText()).orElse("50"))
                    .put("type", "PEOPLE")
                    .put(
                            "skillLevel",
                            told.map(agent -> agent.path(SKILL).asInt(1)).orElse(1))
                    .put("joinEnabled", features.joined(feature, person));
            location(json, tenant.people().site(person));
            json.put("hasCxEssentials", false).end();
        }
        json.endList();
    }

    /** Id, name and numbers of a person with calling, as properties. */
    public void identity(Json json, int person) {
        PersonName name = tenant.people().name(person);
        Dialling dialling = Dialling.of(
                tenant, tenant.people().site(person), tenant.people().extension(person));
        json.put("id", tenant.people().id(person))
                .put("firstName", name.first())
                .put("lastName", name.last())
                .put("phoneNumber", tenant.people().number(person))
                .put("extension", dialling.extension())
                .given("routingPrefix", dialling.prefix())
                .put("esn", dialling.esn());
    }

    /** Id and name of a location, as the property {@code location}. */
    public void location(Json json, int site) {
        json.object("location")
                .put("id", tenant.sites().id(site))
                .put("name", tenant.sites().name(site))
                .end();
    }
}
