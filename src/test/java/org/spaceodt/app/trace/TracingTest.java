package org.spaceodt.app.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.FakeAttempt;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;
import org.spaceodt.notice.NotSent;
import org.spaceodt.support.Await;
import org.spaceodt.webex.wire.Exchanges;

class TracingTest {
    private static final String JOB = "0f3c2d1e-0000-4000-8000-00000000abcd";
    private static final Item ITEM =
            new Item(JOB, 4, 7, "Ana Ruiz", OptionalInt.empty(), "{\"name\":\"Ana Ruiz\",\"pin\":\"4711\"}");

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();

    private void take(byte[] request) {
        try {
            taken.add(new ObjectMapper().readTree(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> spans() {
        return taken.stream()
                .flatMap(request -> request.at("/resourceSpans/0/scopeSpans/0/spans").findParents("spanId").stream())
                .toList();
    }

    private JsonNode span(String name) {
        return spans().stream()
                .filter(span -> span.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a call for each item. */
    private record Calling(Tracing tracing, RuntimeException fault) implements Work {
        @Override
        public String kind() {
            return "actions";
        }

        @Override
        public Outcome run(Item item, Attempt attempt) {
            tracing.exchanged(Exchanges.answered(200, "{\"displayName\":\"Ana Ruiz\"}"));
            if (fault != null) {
                throw fault;
            }
            return new Outcome.Done("{}");
        }
    }

    @Test
    void callsAreWithinTheirItemAndItemsWithinTheRunOfTheJob() throws Exception {
        try (Tracing tracing = Tracing.to(this::take, Map.of("service.name", "space-odt"))) {
            Work work = tracing.traced(new Calling(tracing, null));
            Runnable stopped = work.begun(JOB);
            work.run(ITEM, FakeAttempt.first());
            stopped.run();
            tracing.exchanged(Exchanges.read(1));
        }

        assertThat(spans()).hasSize(3).allSatisfy(span -> {
            assertThat(span.path("traceId").asText()).isEqualTo("0f3c2d1e00004000800000000000abcd");
            assertThat(span.path("spanId").asText()).matches("[0-9a-f]{16}");
            assertThat(span.path("status").has("code")).isFalse();
        });
        JsonNode job = span("job actions");
        JsonNode item = span("item actions");
        JsonNode call = span("GET /people/{personId}");
        assertThat(job.has("parentSpanId")).isFalse();
        assertThat(item.path("parentSpanId")).isEqualTo(job.path("spanId"));
        assertThat(call.path("parentSpanId")).isEqualTo(item.path("spanId"));
        assertThat(call.path("attributes").toString())
                .contains("{\"key\":\"tracking_id\",\"value\":{\"stringValue\":\"SPACEODT_0001\"}}")
                .contains("{\"key\":\"http.response.status_code\",\"value\":{\"intValue\":\"200\"}}");
        assertThat(call.path("startTimeUnixNano").asText()).isEqualTo("1772360130250000000");
        assertThat(call.path("endTimeUnixNano").asText()).isEqualTo("1772360130301834567");
        assertThat(taken.toString()).doesNotContain("Ana", "4711", "/abc", "callingData");
    }

    @Test
    void anItemThatFailsWithAFaultIsSaidToHaveFailed() {
        try (Tracing tracing = Tracing.to(this::take, Map.of())) {
            Work work = tracing.traced(new Calling(tracing, new IllegalStateException("Ana Ruiz")));
            assertThatThrownBy(() -> work.run(ITEM, FakeAttempt.first())).isInstanceOf(IllegalStateException.class);
        }

        assertThat(span("item actions").at("/status/code").asInt()).isEqualTo(2);
        assertThat(taken.toString()).doesNotContain("Ana");
    }

    @Test
    void whatACollectorDoesNotTakeIsLostAndLaterSpansAreNot() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (Tracing tracing = Tracing.to(
                request -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new NotSent("status", "503", true);
                    }
                    take(request);
                },
                Map.of())) {
            Work work = tracing.traced(new Calling(tracing, null));
            work.run(ITEM, FakeAttempt.first());
            Await.until("the collector was asked", () -> tries.get() > 0);
            tracing.traced(new Calling(tracing, null)).begun(JOB).run();
        }

        assertThat(span("job actions")).isNotNull();
    }
}
