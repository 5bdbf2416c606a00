package org.spaceodt.webex.wire.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Reply;

/** The meters of one series; looked up once, because every look-up builds its tags anew. */
record CallMeters(Timer calls, Timer waits, Counter retries, Counter refused, Counter bytesOut, Counter bytesIn) {
    private static final int TOO_MANY_REQUESTS = 429;

    static CallMeters register(MeterRegistry registry, Series series) {
        Tags endpoint = Tags.of("method", series.method(), "template", series.template());
        return new CallMeters(
                Timer.builder("webex.calls")
                        .description("Attempts at calls, from the connection to the end of the answer")
                        .tags(endpoint.and("status", series.status(), "outcome", series.outcome()))
                        .register(registry),
                Timer.builder("webex.waits")
                        .description("Waits for a turn before an attempt")
                        .tags(endpoint)
                        .register(registry),
                counter(registry, "webex.retries", "Attempts after the first", endpoint),
                counter(registry, "webex.refused", "Attempts that were answered 429", endpoint),
                bytes(registry, endpoint.and("direction", "out")),
                bytes(registry, endpoint.and("direction", "in")));
    }

    void record(Exchange exchange) {
        calls.record(exchange.timings().total());
        waits.record(exchange.waited());
        if (exchange.attempt() > 1) {
            retries.increment();
        }
        bytesOut.increment(exchange.request().body().length);
        exchange.reply().ifPresent(this::record);
    }

    private void record(Reply reply) {
        bytesIn.increment(reply.body().length);
        if (reply.status() == TOO_MANY_REQUESTS) {
            refused.increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description, Tags tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    private static Counter bytes(MeterRegistry registry, Tags tags) {
        return Counter.builder("webex.bytes")
                .description("Sizes of bodies, decompressed")
                .baseUnit("bytes")
                .tags(tags)
                .register(registry);
    }
}
