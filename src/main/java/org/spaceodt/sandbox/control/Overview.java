package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spaceodt.sandbox.evidence.WriteJson;
import org.spaceodt.sandbox.fault.plan.PlanJson;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.tenant.Tenant;

/** All that the page shows, as JSON: the tenant, what is in force, the counters, and the last writes. */
final class Overview {
    private static final int WRITES = 20;

    private final ServerState serverState;
    private final Tenant tenant;
    private final Headcount headcount;

    Overview(ServerState serverState, Tenant tenant) {
        this.serverState = serverState;
        this.tenant = tenant;
        this.headcount = new Headcount(tenant);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("simulated", true);
        json.putObject("organization").put("name", tenant.organizationName()).put("id", tenant.organizationId());
        json.set("counts", headcount.json(serverState.changes()));
        json.set("control", ControlState.of(serverState));
        json.set("faults", PlanJson.of(serverState.faults()).get("rules"));
        json.put("lastWrite", serverState.writes().last());
        json.set("writes", WriteJson.of(serverState.writes().latest(WRITES)));
        return json;
    }
}
