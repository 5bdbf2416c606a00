package org.spaceodt.webex.resource.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** To which agent a queue gives a call, and how many agents that allows (wxc_sdk 1.37, {@code Policy}). */
public enum RoutingPolicy {
    CIRCULAR(1_000),
    REGULAR(1_000),
    SIMULTANEOUS(50),
    UNIFORM(1_000),
    WEIGHTED(100);

    private final int mostAgents;

    RoutingPolicy(int mostAgents) {
        this.mostAgents = mostAgents;
    }

    /** That of a queue as the API answers it; one that is not known allows what most do. */
    public static RoutingPolicy of(JsonNode queue) {
        String policy = queue.at("/callPolicies/policy").asText();
        return Stream.of(values())
                .filter(one -> one.name().equals(policy))
                .findFirst()
                .orElse(CIRCULAR);
    }

    public int mostAgents() {
        return mostAgents;
    }
}
