package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.RetryAfterHint;
import org.spaceodt.sandbox.options.Behaviour;
import org.spaceodt.sandbox.options.RateLimit;
import org.spaceodt.sandbox.options.Require;
import org.spaceodt.sandbox.server.ServerState;

/** Reads what the control endpoint is told to change. Either all of it is done or, when something makes no sense, nothing. */
final class ControlChange {
    private static final Set<String> KNOWN = Set.of(
            "rate",
            "burst",
            "latencyMs",
            "jitterMs",
            "jitter",
            "retryAfterSeconds",
            "retryAfter",
            "families",
            "expireTokens",
            "errorRate",
            "reset");

    private final ServerState serverState;
    private final Set<String> families;

    ControlChange(ServerState serverState, Set<String> families) {
        this.serverState = serverState;
        this.families = families;
    }

    /**
     * Changes only what is given: first the behaviour, then the tokens, then the counters.
     *
     * @throws IllegalArgumentException with the reason
     */
    void apply(JsonNode wanted) {
        Require.that(wanted.isObject(), "The body must be a JSON object.");
        onlyKnown(wanted, KNOWN);
        boolean expire = flag(wanted, "expireTokens");
        boolean reset = flag(wanted, "reset");
        synchronized (serverState) {
            serverState.change(behaviour(wanted, serverState.behaviour()));
        }
        if (expire) {
            serverState.tokens().endAll();
        }
        if (reset) {
            serverState.reset();
        }
    }

    private Behaviour behaviour(JsonNode wanted, Behaviour now) {
        RetryAfterHint retry = now.retryAfter();
        Duration latency =
                Duration.ofMillis(whole(wanted, "latencyMs", now.latency().toMillis()));
        Duration wait = Duration.ofSeconds(
                whole(wanted, "retryAfterSeconds", retry.least().toSeconds()));
        RetryAfterHint.Form form = wanted.has("retryAfter")
                ? RetryAfterHint.Form.of(wanted.get("retryAfter").asText())
                : retry.form();
        return now.withLatency(latency)
                .withJitter(jitter(wanted, now.jitter()))
                .withRetryAfter(new RetryAfterHint(wait, form))
                .withErrorRate(number(wanted, "errorRate", now.errorRate()))
                .withLimit(limit(wanted, now.limit()))
                .withFamilies(families(wanted.path("families"), now));
    }

    private static Jitter jitter(JsonNode wanted, Jitter now) {
        Duration extent =
                Duration.ofMillis(whole(wanted, "jitterMs", now.extent().toMillis()));
        return new Jitter(
                extent,
                wanted.has("jitter") ? Jitter.Shape.of(wanted.get("jitter").asText()) : now.shape());
    }

    /** The families as they are, with those that are given changed; null takes a family's own limit away. */
    private Map<String, RateLimit> families(JsonNode wanted, Behaviour now) {
        Map<String, RateLimit> limits = new HashMap<>(now.families());
        Require.that(wanted.isMissingNode() || wanted.isObject(), "families must be a JSON object.");
        wanted.fields().forEachRemaining(entry -> {
            String family = entry.getKey();
            Require.that(families.contains(family), "There is no family " + family + ", but there are " + families);
            if (entry.getValue().isNull()) {
                limits.remove(family);
            } else {
                Require.that(entry.getValue().isObject(), "A family's limit must be a JSON object, or null.");
                onlyKnown(entry.getValue(), Set.of("rate", "burst"));
                limits.put(family, limit(entry.getValue(), limits.getOrDefault(family, now.limit())));
            }
        });
        return limits;
    }

    private static RateLimit limit(JsonNode wanted, RateLimit now) {
        return new RateLimit(number(wanted, "rate", now.rate()), Math.toIntExact(whole(wanted, "burst", now.burst())));
    }

    private static void onlyKnown(JsonNode wanted, Set<String> known) {
        for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Require.that(known.contains(name), "There is no " + name + " to change.");
        }
    }

    private static boolean flag(JsonNode wanted, String name) {
        JsonNode value = wanted.path(name);
        Require.that(value.isMissingNode() || value.isBoolean(), name + " must be true or false.");
        return value.asBoolean();
    }

    private static long whole(JsonNode wanted, String name, long now) {
        JsonNode value = wanted.path(name);
        boolean whole = value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0;
        Require.that(value.isMissingNode() || whole, name + " must be a whole number of at least 0.");
        return value.asLong(now);
    }

    private static double number(JsonNode wanted, String name, double now) {
        JsonNode value = wanted.path(name);
        Require.that(value.isMissingNode() || value.isNumber(), name + " must be a number.");
        return value.asDouble(now);
    }
}
