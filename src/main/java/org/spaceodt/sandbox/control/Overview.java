package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spaceodt.sandbox.behaviour.ServerState;
import org.spaceodt.sandbox.evidence.WriteJson;
import org.spaceodt.sandbox.fault.plan.PlanJson;
import org.spaceodt.sandbox.tenant.Tenant;

/** All that the page shows, as JSON: the tenant, what is in force, the counters, and the last writes. */
final class Overview {
    private static final int WRITES = 20;

    private final ServerState stage;
    private final Tenant tenant;
    private final Headcount headcount;

    Overview(ServerState stage, Tenant tenant) {
        this.stage = stage;
        this.tenant = tenant;
        this.headcount = new Headcount(tenant);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("simulated", true);
        json.putObject("organization").put("name", tenant.organizationName()).put("id", tenant.organizationId());
        json.set("counts", headcount.json(stage.changes()));
        json.set("control", ControlState.of(stage));
        json.set("faults", PlanJson.of(stage.faults()).get("rules"));
        json.put("lastWrite", stage.writes().last());
        json.set("writes", WriteJson.of(stage.writes().latest(WRITES)));
        return json;
    }
}
