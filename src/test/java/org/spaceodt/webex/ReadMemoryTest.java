package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.cause.Causes;
import org.spaceodt.webex.cause.Failures;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

class ReadMemoryTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final ReadMemory memory = ReadMemory.lasting();

    @Test
    void manyWhoReadTheSameAtOnceMakeOneCall() {
        IntStream.range(0, 200).parallel().forEach(i -> memory.answer(request("name", "a"), this::called));

        assertThat(calls).hasValue(1);
    }

    @Test
    void anotherQueryIsAnotherCallAndSoIsTheSameAfterAWrite() {
        memory.answer(request("name", "a"), this::called);
        memory.answer(request("name", "b"), this::called);
        memory.forget();
        memory.answer(request("name", "a"), this::called);

        assertThat(calls).hasValue(3);
    }

    @Test
    void whatOneReaderDoesWithTheAnswerNoOtherSees() {
        ((ObjectNode) memory.answer(request("name", "a"), this::called).body()).put("name", "changed");

        assertThat(memory.answer(request("name", "a"), this::called)
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("as read");
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> memory.answer(request("name", "a"), () -> {
                    throw new IllegalStateException("once");
                }))
                .hasMessage("once");

        assertThat(memory.answer(request("name", "a"), this::called).status()).isEqualTo(200);
    }

    @Test
    void aRefusalIsRemembered() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> memory.answer(request("name", "a"), () -> {
                        calls.incrementAndGet();
                        throw refused();
                    }))
                    .isInstanceOf(WebexException.Rejected.class);
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void whoLooksToWriteReadsAgainWhatIsOldAndEverythingAfterTheWrite() {
        AtomicLong now = new AtomicLong();
        ReadMemory untilWrite = ReadMemory.untilWrite(Duration.ofSeconds(2), now::get);

        untilWrite.answer(request("name", "a"), this::called);
        now.set(Duration.ofSeconds(2).toNanos());
        untilWrite.answer(request("name", "a"), this::called);
        assertThat(calls).as("of this moment").hasValue(1);
        now.incrementAndGet();
        untilWrite.answer(request("name", "a"), this::called);
        assertThat(calls).as("old").hasValue(2);
        untilWrite.forget();
        untilWrite.answer(request("name", "a"), this::called);
        untilWrite.answer(request("name", "a"), this::called);
        assertThat(calls).as("after the write").hasValue(4);
    }

    private static WebexException refused() {
        Failures failures = new Failures(Causes.load(), new Redaction(new Secrets()));
        return new WebexException.Rejected(failures.ofOurs(new Try(Optional.empty(), 1, ""), "no"));
    }

    private Answer called() {
        calls.incrementAndGet();
        return new Answer(
                200,
                JsonNodeFactory.instance.objectNode().put("name", "as read"),
                Optional.empty(),
                "ROUTER_1",
                Optional.empty());
    }

    private static Request request(String name, String value) {
        return Request.of(Operations.load().get("locations.list")).query(name, value);
    }
}
