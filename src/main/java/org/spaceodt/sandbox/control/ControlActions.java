package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.evidence.Write;
import org.spaceodt.sandbox.evidence.WriteJson;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.PlainIds;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.fault.plan.PlanJson;
import org.spaceodt.sandbox.fault.plan.PlanReader;
import org.spaceodt.sandbox.options.Require;
import org.spaceodt.sandbox.persistence.State;
import org.spaceodt.sandbox.server.ServerState;

/** What the control endpoint can do. */
public final class ControlActions {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final ServerState serverState;
    private final ControlChange change;
    private final PlanReader plans;
    private final State state;

    /** @param families those that can have a limit of their own */
    public ControlActions(ServerState serverState, Set<String> families, PlanReader plans, State state) {
        this.serverState = serverState;
        this.change = new ControlChange(serverState, families);
        this.plans = plans;
        this.state = state;
    }

    public void addTo(ControlRoutes routes) {
        routes.add("GET", ControlRoutes.BEHAVIOUR, call -> shown())
                .add("POST", ControlRoutes.BEHAVIOUR, this::change)
                .add("GET", "/_sandbox/faults", call -> faults())
                .add("PUT", "/_sandbox/faults", this::plan)
                .add("POST", "/_sandbox/faults", this::plan)
                .add("DELETE", "/_sandbox/faults", call -> calm())
                .add("GET", "/_sandbox/writes", this::writes)
                .add("GET", "/_sandbox/history/*", this::history)
                .add("GET", "/_sandbox/snapshot", call -> snapshot())
                .add("PUT", "/_sandbox/snapshot", this::restore)
                .add("POST", "/_sandbox/reset", call -> reset());
    }

    private ApiResponse shown() {
        return ControlJson.answer(ControlState.of(serverState));
    }

    private ApiResponse change(ControlCall call) {
        change.apply(ControlJson.read(call.body()));
        return shown();
    }

    private ApiResponse faults() {
        return ControlJson.answer(PlanJson.of(serverState.faults()));
    }

    private ApiResponse plan(ControlCall call) throws BadPlanException {
        serverState.change(plans.read(call.body()));
        return faults();
    }

    private ApiResponse calm() {
        serverState.change(FaultPlan.NONE);
        return faults();
    }

    private ApiResponse writes(ControlCall call) {
        long limit = call.number("limit", PAGE);
        Require.that(limit >= 1 && limit <= LARGEST_PAGE, "limit must be from 1 to " + LARGEST_PAGE + ".");
        List<Write> writes = serverState.writes().after(call.number("after", 0), (int) limit);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("first", serverState.writes().first())
                .put("last", serverState.writes().last());
        json.set("writes", WriteJson.of(writes));
        return ControlJson.answer(json);
    }

    private ApiResponse history(ControlCall call) {
        String id = PlainIds.of(URLDecoder.decode(call.rest().replace("+", "%2B"), StandardCharsets.UTF_8));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        json.set("writes", WriteJson.of(serverState.writes().about(id)));
        return ControlJson.answer(json);
    }

    private ApiResponse snapshot() {
        return new ApiResponse(200, state.snapshot()).with("Cache-Control", Optional.of("no-store"));
    }

    private ApiResponse restore(ControlCall call) {
        state.restore(call.body());
        serverState.restored();
        return shown();
    }

    private ApiResponse reset() {
        state.reset();
        serverState.reset();
        return shown();
    }
}
