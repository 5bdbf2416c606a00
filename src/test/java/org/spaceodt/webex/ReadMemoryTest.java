package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.operation.Operations;

class ReadMemoryTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final ReadMemory memory = new ReadMemory();

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
