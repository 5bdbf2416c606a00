package org.spaceodt.webex.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.support.Await;

/** With real threads and real time: slots, holds, and who waits for what. */
class GovernorTest {
    private static final String PEOPLE = "people";

    private final Governor governor = new Governor(Duration.ofMinutes(15));
    private final Lane lane = governor.lane(100);
    private final ExecutorService callers = Executors.newFixedThreadPool(100);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void withoutARefusalNothingBoundsThePace() throws Exception {
        for (int i = 0; i < 1000; i++) {
            call(lane);
        }
        assertThat(governor.figures().perSecond()).isEmpty();
        assertThat(governor.figures().waits()).isZero();
        assertThat(governor.figures().inFlight()).isZero();
    }

    @Test
    void aHundredThreadsEnterAndLeaveAThousandTimesEachAndNobodyIsLeftInside() throws Exception {
        Callable<Void> thousand = () -> {
            for (int i = 0; i < 1000; i++) {
                call(lane);
            }
            return null;
        };
        for (Future<Void> done : callers.invokeAll(Collections.nCopies(100, thousand))) {
            done.get();
        }
        assertThat(governor.figures().inFlight()).isZero();
    }

    @Test
    void neverMoreThanTheCeilingAreUnderWay() throws Exception {
        Lane narrow = governor.lane(3);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Void> calls = () -> {
            for (int i = 0; i < 200; i++) {
                try (Ticket ticket = narrow.enter(PEOPLE)) {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.yield();
                    underWay.decrementAndGet();
                    ticket.accepted();
                }
            }
            return null;
        };
        for (Future<Void> done : callers.invokeAll(Collections.nCopies(20, calls))) {
            done.get();
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void aFullLaneDoesNotKeepAnotherLaneWaiting() throws Exception {
        Lane narrow = governor.lane(1);
        try (Ticket first = narrow.enter(PEOPLE)) {
            Future<?> second = callers.submit(() -> call(narrow));
            until(() -> governor.figures().waiting() == 1);

            call(lane);

            assertThat(second).isNotDone();
            assertThat(first.waited()).isZero();
        }
    }

    @Test
    void aRefusalHoldsEverybodyAndThoseWhoWaitedDoNotComeAsOneBurst() throws Exception {
        for (int i = 0; i < 20; i++) {
            call(lane);
        }
        long refusedAt = System.nanoTime();
        refuse(Duration.ofMillis(200));

        Queue<Long> times = new ConcurrentLinkedQueue<>();
        Callable<Void> call = () -> {
            try (Ticket ticket = lane.enter(PEOPLE)) {
                times.add(System.nanoTime());
                ticket.accepted();
            }
            return null;
        };
        for (Future<Void> done : callers.invokeAll(Collections.nCopies(60, call))) {
            done.get();
        }
        List<Long> inOrder = times.stream().sorted().toList();

        assertThat(inOrder).hasSize(60);
        assertThat(inOrder.get(0) - refusedAt)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
        // Twenty were accepted at once, so some hundred and fifty a second are tried at first.
        assertThat(inOrder.get(59) - inOrder.get(0))
                .isGreaterThan(Duration.ofMillis(150).toNanos());
    }

    @Test
    void whoIsHeldHoldsNoSlot() throws Exception {
        Lane narrow = governor.lane(2);
        refuse(Duration.ofMinutes(5));
        for (int i = 0; i < 10; i++) {
            callers.submit(() -> call(narrow));
        }
        until(() -> governor.figures().waiting() == 10);

        assertThat(governor.figures().inFlight()).isZero();
        assertThat(narrow.hasRoom()).isTrue();
    }

    @Test
    void aShorterHoldDoesNotCutALongerOne() throws Exception {
        try (Ticket first = lane.enter(PEOPLE);
                Ticket second = lane.enter(PEOPLE)) {
            first.refused(Duration.ofMinutes(60));
            second.refused(Duration.ofSeconds(1));
        }
        assertThat(governor.figures().holdLeft()).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void aHoldThatNobodyWaitsForIsSaid() throws Exception {
        refuse(Duration.ofHours(2));
        assertThatThrownBy(() -> lane.enter(PEOPLE))
                .isInstanceOfSatisfying(
                        HeldTooLong.class, held -> assertThat(held.left()).isGreaterThan(Duration.ofMinutes(119)));
    }

    @Test
    void thoseWhoWaitAlreadyAreToldTooWhenTheHoldBecomesTooLong() throws Exception {
        Ticket late = lane.enter(PEOPLE);
        refuse(Duration.ofMinutes(1));
        Future<String> waiting = callers.submit(() -> {
            try (Ticket ticket = lane.enter(PEOPLE)) {
                return "went";
            } catch (HeldTooLong e) {
                return "told";
            }
        });
        until(() -> governor.figures().waiting() == 1);

        late.refused(Duration.ofHours(1));
        late.close();

        assertThat(waiting.get()).isEqualTo("told");
        assertThat(governor.figures().waiting()).isZero();
    }

    @Test
    void anInterruptedCallerLeavesNoTrace() throws Exception {
        Lane narrow = governor.lane(1);
        Ticket first = narrow.enter(PEOPLE);
        Future<?> second = callers.submit(() -> call(narrow));
        until(() -> governor.figures().waiting() == 1);

        second.cancel(true);
        until(() -> governor.figures().waiting() == 0);
        first.close();

        call(narrow);
        assertThat(governor.figures().inFlight()).isZero();
    }

    @Test
    void aTicketClosedTwiceGivesOneSlotBack() throws Exception {
        Lane narrow = governor.lane(1);
        Ticket first = narrow.enter(PEOPLE);
        first.close();
        first.close();
        Ticket second = narrow.enter(PEOPLE);

        assertThat(narrow.hasRoom()).isFalse();
        second.close();
        assertThat(narrow.hasRoom()).isTrue();
    }

    @Test
    void slotsComeBackWhateverHappensToTheCall() throws Exception {
        Lane narrow = governor.lane(4);
        List<Callable<Void>> calls = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int each = i;
            calls.add(() -> {
                try (Ticket ticket = narrow.enter(PEOPLE)) {
                    if (each % 3 == 0) {
                        throw new IllegalStateException("the connection broke");
                    }
                    ticket.accepted();
                }
                return null;
            });
        }
        callers.invokeAll(calls);

        assertThat(governor.figures().inFlight()).isZero();
        for (int i = 0; i < 4; i++) {
            narrow.enter(PEOPLE);
        }
        assertThat(narrow.hasRoom()).isFalse();
    }

    @Test
    void theTimeForMoreCallsIsSaidOnceItIsKnown() throws Exception {
        assertThat(governor.eta(100)).isEmpty();
        for (int i = 0; i < 100; i++) {
            call(lane);
        }
        refuse(Duration.ofSeconds(10));
        assertThat(governor.eta(100).orElseThrow()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2));
    }

    private static void until(BooleanSupplier met) {
        Await.until("what callers do", met);
    }

    private void refuse(Duration retryAfter) throws Exception {
        try (Ticket ticket = lane.enter(PEOPLE)) {
            ticket.refused(retryAfter);
        }
    }

    private static Void call(Lane lane) throws InterruptedException, HeldTooLong {
        try (Ticket ticket = lane.enter(PEOPLE)) {
            ticket.accepted();
        }
        return null;
    }
}
