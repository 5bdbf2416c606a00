package org.spaceodt.sandbox.fault.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.Oddity;
import org.spaceodt.sandbox.fault.RetryAfterHint;

/** Effects as JSON: the field that is there says which it is, some have further fields. */
final class EffectJson {
    private static final int LONGEST_MS = 3_600_000;
    private static final Map<String, Function<PlanFields, Effect>> READERS = readers();
    private static final Set<String> DETAILS =
            Set.of("jitterMs", "jitter", "code", "message", "retryAfter", "retryAfterSeconds");

    private EffectJson() {}

    /** The effect, or empty when it cannot be read; then the reason is noted. */
    static Optional<Effect> read(PlanFields what, String place, List<String> faults) {
        Set<String> known = new TreeSet<>(READERS.keySet());
        known.addAll(DETAILS);
        what.only(known);
        List<String> named = READERS.keySet().stream().filter(what::has).toList();
        if (named.size() != 1) {
            faults.add(place + " must have one of " + String.join(", ", READERS.keySet())
                    + (named.isEmpty() ? "" : ", but has " + String.join(" and ", named)));
            return Optional.empty();
        }
        return Optional.of(READERS.get(named.get(0)).apply(what));
    }

    static void write(Effect effect, ObjectNode json) {
        if (effect instanceof Effect.Latency latency) {
            json.put("latencyMs", latency.base().toMillis())
                    .put("jitterMs", latency.jitter().extent().toMillis())
                    .put("jitter", latency.jitter().shape().text());
        } else if (effect instanceof Effect.Failure failure) {
            failure(failure, json);
        } else if (effect instanceof Effect.Transport transport) {
            transport(transport, json);
        } else if (effect instanceof Effect.DoneBut done) {
            json.put("doneButStatus", done.status());
        } else if (effect instanceof Effect.Late late) {
            json.put("lateMs", late.lag().toMillis());
        } else if (effect instanceof Effect.Odd odd) {
            json.put("answer", odd.oddity().text());
        } else if (effect instanceof Effect.LargestPage largest) {
            json.put("largestPage", largest.items());
        } else {
            json.put(effect instanceof Effect.Partial ? "partial" : "expireToken", true);
        }
    }

    private static void failure(Effect.Failure failure, ObjectNode json) {
        json.put("status", failure.status());
        failure.code().ifPresent(code -> json.put("code", code));
        failure.message().ifPresent(text -> json.put("message", text));
        failure.retryAfter()
                .ifPresent(retry -> json.put("retryAfter", retry.form().text())
                        .put("retryAfterSeconds", retry.least().toSeconds()));
    }

    private static void transport(Effect.Transport transport, ObjectNode json) {
        if (transport instanceof Effect.Reset reset) {
            json.put("reset", reset.moment().text());
        } else if (transport instanceof Effect.Slow slow) {
            json.put("bytesPerSecond", slow.bytesPerSecond());
        } else if (transport instanceof Effect.Truncated truncated) {
            json.put("truncate", truncated.share());
        }
    }

    private static Map<String, Function<PlanFields, Effect>> readers() {
        Map<String, Function<PlanFields, Effect>> readers = new LinkedHashMap<>();
        readers.put("latencyMs", EffectJson::latency);
        readers.put("status", EffectJson::failure);
        readers.put("reset", what -> new Effect.Reset(moment(what.oneOf(moments(), "reset"))));
        readers.put("bytesPerSecond", what -> new Effect.Slow(what.upTo(1_000_000_000, "bytesPerSecond", 1)));
        readers.put("truncate", what -> new Effect.Truncated(what.number("truncate", 1, 0.5)));
        readers.put("partial", what -> only(what, "partial", new Effect.Partial()));
        readers.put("doneButStatus", what -> new Effect.DoneBut(what.upTo(599, "doneButStatus", 400)));
        readers.put("lateMs", what -> new Effect.Late(Duration.ofMillis(what.upTo(LONGEST_MS, "lateMs", 1))));
        readers.put("expireToken", what -> only(what, "expireToken", new Effect.ExpiredToken()));
        readers.put("answer", what -> new Effect.Odd(oddity(what.oneOf(oddities(), "answer"))));
        readers.put("largestPage", what -> new Effect.LargestPage(what.upTo(1000, "largestPage", 1)));
        return readers;
    }

    private static List<String> oddities() {
        return Arrays.stream(Oddity.values()).map(Oddity::text).toList();
    }

    private static Oddity oddity(String text) {
        return Oddity.values()[oddities().indexOf(text)];
    }

    private static Effect only(PlanFields what, String name, Effect effect) {
        what.yes(name);
        return effect;
    }

    private static Effect latency(PlanFields what) {
        Duration base = Duration.ofMillis(what.upTo(LONGEST_MS, "latencyMs", 0));
        Duration extent = Duration.ofMillis(what.has("jitterMs") ? what.upTo(LONGEST_MS, "jitterMs", 0) : 0);
        List<String> shapes =
                Arrays.stream(Jitter.Shape.values()).map(Jitter.Shape::text).toList();
        String shape = what.has("jitter")
                ? what.oneOf(shapes, "jitter")
                : Jitter.NONE.shape().text();
        return new Effect.Latency(base, new Jitter(extent, Jitter.Shape.of(shape)));
    }

    private static Effect failure(PlanFields what) {
        int status = what.upTo(599, "status", 400);
        Optional<RetryAfterHint> retryAfter = Optional.empty();
        if (what.has("retryAfter") || what.has("retryAfterSeconds") || status == 429) {
            List<String> forms = Arrays.stream(RetryAfterHint.Form.values())
                    .map(RetryAfterHint.Form::text)
                    .toList();
            String form = what.has("retryAfter") ? what.oneOf(forms, "retryAfter") : "seconds";
            long seconds = what.has("retryAfterSeconds") ? what.upTo(86_400, "retryAfterSeconds", 0) : 1;
            retryAfter = Optional.of(new RetryAfterHint(Duration.ofSeconds(seconds), RetryAfterHint.Form.of(form)));
        }
        OptionalInt code =
                what.has("code") ? OptionalInt.of(what.upTo(Integer.MAX_VALUE, "code", 1)) : OptionalInt.empty();
        return new Effect.Failure(status, code, what.text("message"), retryAfter);
    }

    private static List<String> moments() {
        return Arrays.stream(Effect.Reset.Moment.values())
                .map(Effect.Reset.Moment::text)
                .toList();
    }

    private static Effect.Reset.Moment moment(String text) {
        return Effect.Reset.Moment.values()[moments().indexOf(text)];
    }
}
