package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GovernorTest {
    private final Governor governor = new Governor(100, Duration.ofMinutes(15));

    @Test
    void withoutARefusalNobodyWaits() throws Exception {
        for (int i = 0; i < 1000; i++) {
            governor.enter();
            governor.leave();
        }
        assertThat(governor.holdLeft()).isZero();
    }

    @Test
    void aRefusalHoldsEverybodyAndThoseWhoWaitedDoNotComeAsOneBurst() throws Exception {
        long entered = governor.enter();
        governor.leave();
        for (int i = 0; i < 20; i++) {
            governor.accepted();
        }
        long refusedAt = System.nanoTime();
        governor.refused(entered, Duration.ofMillis(200));

        Queue<Long> times = new ConcurrentLinkedQueue<>();
        ExecutorService callers = Executors.newFixedThreadPool(60);
        Callable<Void> call = () -> {
            times.add(governor.enter());
            governor.leave();
            return null;
        };
        callers.invokeAll(Collections.nCopies(60, call));
        callers.shutdown();
        List<Long> inOrder = times.stream().sorted().toList();

        assertThat(inOrder).hasSize(60);
        assertThat(inOrder.get(0) - refusedAt)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
        // 20 calls had been accepted at once, so some 100 a second are taken for allowed: 60 need about half a second.
        assertThat(inOrder.get(59) - inOrder.get(0))
                .isGreaterThan(Duration.ofMillis(150).toNanos());
    }

    @Test
    void neverMoreThanTheCeilingAreUnderWay() throws Exception {
        Governor narrow = new Governor(3, Duration.ofMinutes(15));
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(20);
        Callable<Void> call = () -> {
            for (int i = 0; i < 200; i++) {
                narrow.enter();
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                Thread.yield();
                underWay.decrementAndGet();
                narrow.leave();
            }
            return null;
        };
        for (var done : callers.invokeAll(Collections.nCopies(20, call))) {
            done.get();
        }
        callers.shutdown();

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void aShorterHoldDoesNotCutALongerOne() throws Exception {
        governor.hold(Duration.ofSeconds(60));
        governor.hold(Duration.ofSeconds(1));
        assertThat(governor.holdLeft()).isGreaterThan(Duration.ofSeconds(55));
    }

    @Test
    void aHoldThatNobodyWaitsForIsSaid() {
        governor.hold(Duration.ofHours(2));
        assertThatThrownBy(governor::enter)
                .isInstanceOfSatisfying(Governor.HeldTooLong.class, held -> assertThat(held.left())
                        .isGreaterThan(Duration.ofMinutes(119)));
    }

    @Test
    void onlyRefusalsOfThePaceAreCounted() {
        governor.hold(Duration.ofMillis(1));
        assertThat(governor.refusals()).isZero();
        governor.refused(System.nanoTime(), Duration.ZERO);
        assertThat(governor.refusals()).isEqualTo(1);
    }
}
