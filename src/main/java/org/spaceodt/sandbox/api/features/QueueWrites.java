package org.spaceodt.sandbox.api.features;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.call.Shape;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.api.lines.AgentsJson;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/**
 * Writes call queues. The list of agents is replaced as a whole; of the settings what is named is replaced and what is left out
 * stays. What tells one queue from another here stays as it is: name, numbers, whether it is on.
 */
public final class QueueWrites {
    private static final String JOIN = "joinEnabled";
    private static final List<String> STAYS = List.of("name", "phoneNumber", "extension", "enabled");
    /** How many agents a queue takes, by its policy (wxc_sdk 1.37, Policy). */
    private static final Map<String, Integer> MOST = Map.of("SIMULTANEOUS", 50, "WEIGHTED", 100);

    private static final int MOST_USUAL = 1_000;
    private static final Shape SHAPE = QueueShapes.queue();

    private final Tenant tenant;
    private final Feature queues;
    private final QueuesApi views;

    public QueueWrites(Tenant tenant) {
        this.tenant = tenant;
        this.queues = tenant.queues();
        this.views = new QueuesApi(tenant);
    }

    /** After the reading of queues was added. */
    public void addTo(RouteTable routes) {
        Endpoint view = routes.reading(QueuesApi.ONE);
        routes.write("PUT", QueuesApi.ONE, call -> update(call, view));
    }

    private ApiResponse update(Call call, Endpoint view) {
        int queue = call.feature(queues);
        call.about(ResourceKind.CALL_QUEUE, queues.id(queue), () -> view.answer(call));
        RequestBody body = call.body();
        ObjectNode written = SHAPE.read(body);
        ObjectNode now = (ObjectNode) Trees.of(views.details(queue));
        for (String name : STAYS) {
            if (written.has(name) && !written.get(name).equals(now.get(name))) {
                throw ApiProblem.badRequest("The sandbox does not change '" + name + "' of a call queue.");
            }
        }
        Optional<List<RequestBody>> agents = body.parts("agents");
        String policy = body.part("callPolicies")
                .flatMap(policies -> policies.filled("policy"))
                .orElseGet(() -> views.policy(queue));
        ObjectNode told = agents.map(this::told).orElseGet(Trees::empty);
        int most = MOST.getOrDefault(policy, MOST_USUAL);
        if (told.size() > most) {
            throw ApiProblem.badRequest("A call queue with the policy " + policy + " takes " + most + " agents.");
        }
        ObjectNode settings = tenant.settings()
                .find(ResourceKind.CALL_QUEUE, queue, QueuesApi.WRITTEN)
                .map(ObjectNode::deepCopy)
                .orElseGet(Trees::empty);
        written.remove(STAYS);
        QueuesApi.laidOver(settings, written);
        tenant.settings().put(ResourceKind.CALL_QUEUE, queue, QueuesApi.WRITTEN, settings);
        if (agents.isPresent()) {
            queues.rewrite(queue, told);
            told.properties()
                    .forEach(agent -> queues.join(
                            queue,
                            Integer.parseInt(agent.getKey()),
                            agent.getValue().path(JOIN).asBoolean(true)));
        }
        return ApiResponse.silent(204);
    }

    /** By the person's index, in the order of the list. Only people answer queues here. */
    private ObjectNode told(List<RequestBody> agents) {
        ObjectNode told = Trees.empty();
        for (RequestBody agent : agents) {
            int person = tenant.people()
                    .find(agent.needed("id"))
                    .orElseThrow(() -> ApiProblem.of(404, "An agent is not known."));
            if (!tenant.people().calls(person)) {
                throw ApiProblem.badRequest(
                        tenant.people().email(person) + " has no Webex Calling and cannot be an agent.");
            }
            if (told.has(Integer.toString(person))) {
                throw ApiProblem.badRequest(tenant.people().email(person) + " is there twice.");
            }
            ObjectNode one = told.putObject(Integer.toString(person));
            one.put(AgentsJson.WEIGHT, agent.text(AgentsJson.WEIGHT).orElse("0"));
            one.put(AgentsJson.SKILL, agent.number(AgentsJson.SKILL, 1, 20).orElse(1));
            one.put(JOIN, agent.flag(JOIN).orElse(true));
        }
        return told;
    }
}
