package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spaceodt.sandbox.options.Behaviour;
import org.spaceodt.sandbox.server.Counters;
import org.spaceodt.sandbox.server.ResponseTally;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.server.TokenBucket;

/** What the control endpoint shows. docs/sandbox.md describes it. */
final class ControlState {
    private ControlState() {}

    static ObjectNode of(ServerState serverState) {
        Behaviour behaviour = serverState.behaviour();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seconds", serverState.seconds());
        counters(json, serverState.counters());
        json.put("latencyMs", behaviour.latency().toMillis())
                .put("jitterMs", behaviour.jitter().extent().toMillis())
                .put("jitter", behaviour.jitter().shape().text())
                .put("retryAfterSeconds", behaviour.retryAfter().least().toSeconds())
                .put("retryAfter", behaviour.retryAfter().form().text())
                .put("errorRate", behaviour.errorRate());
        bucket(json, serverState.limits().general());
        ObjectNode families = json.putObject("families");
        serverState.limits().families().forEach((family, bucket) -> bucket(families.putObject(family), bucket));
        return json;
    }

    private static void counters(ObjectNode json, Counters counters) {
        json.put("requests", counters.requests())
                .put("rateLimited", counters.rateLimited())
                .put("tokenRefreshes", counters.refreshes());
        counts(json.putObject("statuses"), counters.all());
        ObjectNode endpoints = json.putObject("endpoints");
        ObjectNode timings = json.putObject("timings");
        counters.byOperation().forEach((name, tally) -> {
            endpoints.put(name, tally.requests());
            ObjectNode timing = timings.putObject(name);
            counts(timing.putObject("statuses"), tally);
            timing.put("meanMs", rounded(tally.meanMillis())).put("longestMs", rounded(tally.longestMillis()));
        });
    }

    private static void counts(ObjectNode json, ResponseTally tally) {
        tally.byStatus().forEach(json::put);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }

    private static void bucket(ObjectNode json, TokenBucket bucket) {
        TokenBucket.Reading reading = bucket.read();
        json.put("rate", reading.limit().rate())
                .put("burst", reading.limit().burst())
                .put("permitted", reading.permitted())
                .put("tokens", reading.tokens());
        var limits = json.putArray("limits");
        for (TokenBucket.Period period : reading.periods()) {
            limits.addObject()
                    .put("rate", period.limit().rate())
                    .put("burst", period.limit().burst())
                    .put("seconds", period.seconds());
        }
    }
}
