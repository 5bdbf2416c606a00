package org.spaceodt.change.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void resultsComeInTheOrderOfWhatCameInWhicheverIsReadyFirst() throws IOException {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();

        InOrder.each(numbers(20), 2, number -> number == 0 ? after(second, 0) : before(second, number), results::add);

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void whatTheWorkThrowsEndsItAndOnlyABoundedNumberIsBegun() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> InOrder.each(
                        numbers(1000),
                        4,
                        number -> {
                            begun.incrementAndGet();
                            throw new IllegalStateException("no " + number);
                        },
                        result -> {}))
                .hasMessage("no 0");
        assertThat(begun).hasValueLessThanOrEqualTo(8);
    }

    private static int after(CountDownLatch latch, int number) {
        try {
            latch.await();
            return number;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int before(CountDownLatch latch, int number) {
        latch.countDown();
        return number;
    }

    private static InOrder.Supply<Integer> numbers(int count) {
        Iterator<Integer> all = IntStream.range(0, count).iterator();
        return () -> all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }
}
