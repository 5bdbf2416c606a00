package org.spaceodt.webex.resource.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;

/** Call queues. */
public final class Queues {
    private static final String AGENTS = "agents";
    private static final String ESSENTIALS = "hasCxEssentials";
    private static final String SETTINGS = "queueSettings";
    /** What the PUT demands beside what is to be different; all else that it is not told stays as it is. */
    private static final List<String> DEMANDED = List.of("queueSize", "overflow");

    private static final Replacement REPLACEMENT = Replacement.without(
            "queueSettings/overflow/audioFiles",
            "queueSettings/overflow/isTransferNumberSet",
            "queueSettings/overflow/audioAnnouncementFiles/*/fileName",
            "queueSettings/overflow/audioAnnouncementFiles/*/fileSize",
            "queueSettings/overflow/audioAnnouncementFiles/*/isTextToSpeech",
            "agents/*/firstName",
            "agents/*/lastName",
            "agents/*/phoneNumber",
            "agents/*/extension",
            "agents/*/type",
            "agents/*/routingPrefix",
            "agents/*/esn",
            "agents/*/location",
            "agents/*/hasCxEssentials");

    private final ResourceClient calls;

    public Queues(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * All queues, each once: those with Customer Experience Essentials are missing in the plain list (operational facts,
     * "Pages"), so there are two lists.
     */
    public List<ObjectNode> list() {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        Request plain = calls.to("queues.list");
        for (Request request : List.of(plain, plain.query(ESSENTIALS, "true"))) {
            calls.list(request, "queues")
                    .forEach(queue ->
                            byId.putIfAbsent(new WebexId(queue.path("id").asText()).bare(), queue));
        }
        return List.copyOf(byId.values());
    }

    /** A queue with its agents. @param listed as the list has it */
    public ObjectNode get(ObjectNode listed) {
        return get(
                listed.path("locationId").asText(),
                listed.path("id").asText(),
                listed.path(ESSENTIALS).asBoolean() ? Sort.ESSENTIALS : Sort.BASIC);
    }

    /** With its agents, each with weight, skill and whether it has joined. */
    public ObjectNode get(String locationId, String queueId, Sort sort) {
        Request request = calls.to("queues.get", locationId, queueId);
        return calls.read(sort == Sort.ESSENTIALS ? request.query(ESSENTIALS, "true") : request);
    }

    /**
     * Replaces the list of agents, and leaves all else as it is.
     *
     * @param queue as read by {@link #get} just now, with the agents that it is to have: those that stay as they were read
     */
    public Written replaceAgents(String locationId, ObjectNode queue, Sort sort) {
        String queueId = queue.path("id").asText();
        ObjectNode current = queue.objectNode();
        current.set(AGENTS, queue.path(AGENTS) instanceof ArrayNode agents ? agents : queue.arrayNode());
        ObjectNode settings = current.putObject(SETTINGS);
        DEMANDED.forEach(name ->
                Optional.ofNullable(queue.path(SETTINGS).get(name)).ifPresent(value -> settings.set(name, value)));
        Request request =
                calls.to("queues.update", locationId, queueId).body(REPLACEMENT.of(current, queue.objectNode()));
        Look look = () -> Optional.of(get(locationId, queueId, sort))
                .filter(now -> ids(now).equals(ids(queue)))
                .map(JsonNode.class::cast);
        return calls.write(request, look);
    }

    private static List<String> ids(JsonNode queue) {
        return queue.path(AGENTS)
                .valueStream()
                .map(agent -> new WebexId(agent.path("id").asText()).bare())
                .collect(Collectors.toList());
    }
}
