package org.spaceodt.sandbox.api.features;

import java.util.List;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Lets agents join their call queues and leave them. */
public final class AgentWrites {
    private final Tenant tenant;
    private final Feature queues;

    public AgentWrites(Tenant tenant) {
        this.tenant = tenant;
        this.queues = tenant.queues();
    }

    /** After the reading of agents was added. */
    public void addTo(RouteTable routes) {
        Endpoint view = routes.reading("telephony/config/queues/agents/{}");
        routes.write("PUT", "telephony/config/queues/agents/{}/settings", call -> update(call, view));
    }

    private ApiResponse update(Call call, Endpoint view) {
        int person = call.found(0, tenant.people()::find);
        int[] member = tenant.queueAgents().queues(person);
        if (member.length == 0) {
            throw ApiProblem.notFound();
        }
        call.about(ResourceKind.PEOPLE, tenant.people().id(person), () -> view.answer(call));
        List<RequestBody> settings = call.body().neededParts("settings");
        for (RequestBody setting : settings) {
            int queue = queues.find(setting.needed("queueId"))
                    .orElseThrow(() -> ApiProblem.of(404, "The call queue is unknown."));
            boolean joins = setting.neededFlag("joinEnabled");
            if (IntStream.of(member).noneMatch(own -> own == queue)) {
                throw ApiProblem.badRequest("The person is no agent of the call queue.");
            }
            queues.join(queue, person, joins);
        }
        return ApiResponse.silent(204);
    }
}
