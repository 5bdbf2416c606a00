package org.spaceodt.sandbox.fault.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.Rule;
import org.spaceodt.sandbox.fault.When;
import org.spaceodt.sandbox.fault.Where;

/** A rule about all requests, short enough for a command line: {@code KIND[=VALUE][@SHARE]}, such as {@code reset=mid-body@0.05}. */
public final class ShortRule {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("latency", "latencyMs"),
            Map.entry("status", "status"),
            Map.entry("reset", "reset"),
            Map.entry("slow", "bytesPerSecond"),
            Map.entry("truncate", "truncate"),
            Map.entry("partial", "partial"),
            Map.entry("done-but", "doneButStatus"),
            Map.entry("late", "lateMs"),
            Map.entry("expire-token", "expireToken"),
            Map.entry("answer", "answer"),
            Map.entry("largest-page", "largestPage"));

    private ShortRule() {}

    /** @throws IllegalArgumentException with the reason */
    public static Rule of(String text) {
        int at = text.lastIndexOf('@');
        String effect = at < 0 ? text : text.substring(0, at);
        When when = at < 0 ? When.ALL : When.ALL.withProbability(share(text, text.substring(at + 1)));
        return new Rule("--fault " + text, Where.ANYWHERE, when, effect(text, effect));
    }

    /** Each access token ends after so many requests. */
    public static Rule tokenRequests(int number) {
        When after = new When(number + 1L, When.ALWAYS, 0, Double.POSITIVE_INFINITY, 1, When.ALWAYS, When.Per.TOKEN);
        return new Rule("--token-requests " + number, Where.ANYWHERE, after, new Effect.ExpiredToken());
    }

    private static double share(String text, String share) {
        try {
            double number = Double.parseDouble(share);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told like a number out of range.
        }
        throw bad(text, "the share after @ must be a number from 0 to 1");
    }

    private static Effect effect(String text, String effect) {
        int equals = effect.indexOf('=');
        String kind = equals < 0 ? effect : effect.substring(0, equals);
        String field = KINDS.get(kind);
        if (field == null) {
            throw bad(
                    text,
                    "there are "
                            + String.join(", ", KINDS.keySet().stream().sorted().toList()));
        }
        List<String> faults = new ArrayList<>();
        ObjectNode what = JsonNodeFactory.instance.objectNode();
        value(what, field, equals < 0 ? "" : effect.substring(equals + 1));
        Optional<Effect> read = EffectJson.read(new PlanFields(what, "", faults), "it", faults);
        if (!faults.isEmpty()) {
            throw bad(text, String.join("; ", faults));
        }
        return read.orElseThrow();
    }

    private static void value(ObjectNode what, String field, String value) {
        if (value.isEmpty()) {
            what.put(field, true);
        } else if (value.matches("\\d{1,9}")) {
            what.put(field, Integer.parseInt(value));
        } else if (value.matches("\\d{0,9}\\.\\d{1,9}")) {
            what.put(field, Double.parseDouble(value));
        } else {
            what.put(field, value);
        }
    }

    private static IllegalArgumentException bad(String text, String reason) {
        return new IllegalArgumentException("fault " + text + ": " + reason);
    }
}
