package org.spaceodt.sandbox.api.features;

import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;

/** Hunt groups. */
public final class HuntGroupsApi {
    private static final String ONE = "telephony/config/locations/{}/huntGroups/{}";
    private static final String[] POLICIES = {"CIRCULAR", "REGULAR", "SIMULTANEOUS", "UNIFORM"};

    private final Tenant tenant;
    private final Feature groups;
    private final FeaturesApi features;
    private final AgentsJson agents;

    public HuntGroupsApi(Tenant tenant) {
        this.tenant = tenant;
        this.groups = tenant.huntGroups();
        this.features = new FeaturesApi(tenant);
        this.agents = new AgentsJson(tenant);
    }

    public void addTo(RouteTable routes) {
        routes.add("telephony/config/huntGroups", call -> features.list(call, groups, "huntGroups", this::summary))
                .add(ONE, this::one)
                .add(ONE + "/callForwarding", call -> features.forwarding(call, groups));
    }

    private void summary(Json json, int group) {
        features.summary(json, groups, group);
        features.dialling(json, groups, group);
        json.put("enabled", groups.enabled(group)).end();
    }

    private ApiResponse one(Call call) {
        int group = call.feature(groups);
        Json json = new Json()
                .object()
                .put("id", groups.id(group))
                .put("name", groups.name(group))
                .put("enabled", groups.enabled(group))
                .put("phoneNumber", groups.number(group))
                .put("extension", groups.extension(group))
                .put("distinctiveRing", false)
                .list("alternateNumbers")
                .endList();
        features.language(json, groups, group);
        features.contact(json, groups, group);
        json.put("timeZone", tenant.sites().timeZone(groups.site(group)));
        policies(json, group);
        agents.agents(json, groups, group);
        json.put("huntGroupCallerIdForOutgoingCallsEnabled", false);
        features.callerId(json, groups, group);
        features.dialling(json, groups, group);
        json.put("callingLineIdPolicy", "LOCATION_NUMBER")
                .put("callingLineIdPhoneNumber", tenant.sites().mainNumber(groups.site(group)));
        json.object("alternateNumberSettings")
                .put("distinctiveRingEnabled", false)
                .list("alternateNumbers")
                .endList()
                .end();
        return ApiResponse.ok(json.put("tollFreeNumber", false).end());
    }

    private void policies(Json json, int group) {
        String target = groups.reachedAt((group + 1) % groups.size());
        boolean forwards = tenant.draw().chance(40, "hunt group forwards", group);
        json.object("callPolicies")
                .put("policy", tenant.draw().pick(POLICIES, "hunt group policy", group))
                .put("waitingEnabled", false)
                .put("groupBusyEnabled", false)
                .put("allowMembersToControlGroupBusyEnabled", false);
        json.object("noAnswer")
                .put("nextAgentEnabled", true)
                .put("nextAgentRings", 3)
                .put("forwardEnabled", forwards)
                .put("destination", forwards ? target : "")
                .put("numberOfRings", 10)
                .put("systemMaxNumberOfRings", 20)
                .put("destinationVoicemailEnabled", false)
                .end();
        for (String redirect : new String[] {"busyRedirect", "businessContinuityRedirect"}) {
            json.object(redirect)
                    .put("enabled", false)
                    .put("destination", "")
                    .put("destinationVoicemailEnabled", false)
                    .end();
        }
        json.end();
    }
}
