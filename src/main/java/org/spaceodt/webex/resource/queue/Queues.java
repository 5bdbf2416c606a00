package org.spaceodt.webex.resource.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.ResourceClient;

/** Call queues. */
public final class Queues {
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
        for (Request request : List.of(plain, plain.query("hasCxEssentials", "true"))) {
            calls.list(request, "queues")
                    .forEach(queue ->
                            byId.putIfAbsent(new WebexId(queue.path("id").asText()).bare(), queue));
        }
        return List.copyOf(byId.values());
    }

    /** A queue with its agents. @param listed as the list has it */
    public ObjectNode get(ObjectNode listed) {
        Request request = calls.to(
                "queues.get",
                listed.path("locationId").asText(),
                listed.path("id").asText());
        return calls.read(
                listed.path("hasCxEssentials").asBoolean() ? request.query("hasCxEssentials", "true") : request);
    }
}
