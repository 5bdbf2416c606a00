package org.spaceodt.change.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.queue.RoutingPolicy;

/** The call queues that rows name. All are listed once; of those that are named the agents are read, each queue once. */
final class KnownQueues {
    static final KnownQueues NONE = new KnownQueues();

    private final Map<String, List<Queue>> called = new HashMap<>();

    private KnownQueues() {}

    /** @param most agents that it takes */
    record Queue(String id, String name, Set<String> agents, int most) {}

    /** @throws org.spaceodt.webex.WebexException when one could not be read */
    static KnownQueues read(WebexClient webex, Set<String> wanted) {
        KnownQueues known = new KnownQueues();
        Queues queues = new Queues(webex);
        Map<String, List<ObjectNode>> all = new HashMap<>();
        for (ObjectNode queue : queues.list()) {
            all.computeIfAbsent(bare(queue.path("id").asText()), key -> new ArrayList<>(1))
                    .add(queue);
            all.computeIfAbsent(NameForm.of(queue.path("name").asText()), key -> new ArrayList<>(1))
                    .add(queue);
        }
        Map<String, Queue> details = new HashMap<>();
        for (String text : wanted) {
            List<ObjectNode> found = all.getOrDefault(bare(text), all.getOrDefault(NameForm.of(text), List.of()));
            known.called.put(
                    text,
                    found.stream()
                            .map(queue ->
                                    details.computeIfAbsent(queue.path("id").asText(), id -> queue(queues.get(queue))))
                            .toList());
        }
        return known;
    }

    private static Queue queue(JsonNode queue) {
        Set<String> agents = new HashSet<>();
        queue.path("agents").forEach(agent -> agents.add(bare(agent.path("id").asText())));
        return new Queue(
                queue.path("id").asText(),
                queue.path("name").asText(),
                agents,
                RoutingPolicy.of(queue).mostAgents());
    }

    private static String bare(String id) {
        return new WebexId(id).bare();
    }

    /** Those with that id or name. */
    List<Queue> called(String text) {
        return called.getOrDefault(text, List.of());
    }
}
