package org.spaceodt.webex.resource.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** People, workspaces and virtual lines as agents of queues. Joining works for queues that the agent was given. */
public final class QueueAgents {
    /** What wxc_sdk asks for; the API has no default and wants {@code max} and {@code start} to be sent. */
    private static final int PAGE = 50;

    private static final String QUEUES = "queues";

    private final ResourceClient calls;

    public QueueAgents(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** The two sorts of queues: the API speaks of one or of the other. A queue's {@code hasCxEssentials} tells which it is. */
    public enum Sort {
        BASIC,
        ESSENTIALS
    }

    /** @param joinEnabled whether the agent takes calls of the queue */
    @RegisterForReflection
    public record Membership(String queueId, boolean joinEnabled) {}

    /** The agent, with all queues of that sort. */
    public ObjectNode get(String agentId, Sort sort) {
        ObjectNode agent = page(agentId, sort, 0);
        ArrayNode all = agent.path(QUEUES) instanceof ArrayNode queues ? queues : agent.putArray(QUEUES);
        Set<String> known = new HashSet<>();
        add(List.of(), all, known);
        for (int size = all.size(); size == PAGE; ) {
            int before = all.size();
            add(page(agentId, sort, before).path(QUEUES), all, known);
            size = all.size() - before;
        }
        return agent;
    }

    /** Joins queues or leaves them; queues that are not named stay as they are. */
    public Written update(String agentId, Sort sort, List<Membership> memberships) {
        ObjectNode wanted = calls.webex().json().createObjectNode();
        wanted.set("settings", calls.webex().json().valueToTree(memberships));
        Request request =
                sorted(calls.to("queues.agents.settings.update", agentId), sort).body(wanted);
        Look look = () -> Optional.of(get(agentId, sort))
                .filter(agent -> memberships.stream().allMatch(wish -> isSo(agent, wish)))
                .map(JsonNode.class::cast);
        return calls.write(request, look);
    }

    private ObjectNode page(String agentId, Sort sort, int start) {
        Request request = calls.to("queues.agents.get", agentId)
                .query("max", String.valueOf(PAGE))
                .query("start", String.valueOf(start));
        return calls.read(sorted(request, sort));
    }

    private static Request sorted(Request request, Sort sort) {
        return sort == Sort.ESSENTIALS ? request.query("hasCxEssentials", "true") : request;
    }

    /** Those that are new: an API that does not know {@code start} gives the first page again. */
    private static void add(Iterable<JsonNode> more, ArrayNode all, Set<String> known) {
        all.forEach(queue -> known.add(id(queue)));
        more.forEach(queue -> {
            if (known.add(id(queue))) {
                all.add(queue);
            }
        });
    }

    private static boolean isSo(ObjectNode agent, Membership wish) {
        for (JsonNode queue : agent.path(QUEUES)) {
            if (Equivalence.sameId(queue.path("id").asText(), wish.queueId())) {
                return queue.path("joinEnabled").asBoolean() == wish.joinEnabled();
            }
        }
        return false;
    }

    private static String id(JsonNode queue) {
        return new WebexId(queue.path("id").asText()).bare();
    }
}
