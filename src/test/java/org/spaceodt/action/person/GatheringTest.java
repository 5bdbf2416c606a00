package org.spaceodt.action.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.webex.resource.Polling;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GatheringTest {
    private static final Polling.Pause NONE = time -> {};

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoComesWhileSomethingIsDoneIsDoneTogetherNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch linger = new CountDownLatch(1);
        AtomicInteger pauses = new AtomicInteger();
        Polling.Pause pause = time -> {
            if (pauses.getAndIncrement() == 1) {
                linger.await();
            }
        };
        Gathering<String, Integer, Integer> gathering = new Gathering<>(100, Duration.ZERO, pause, (key, all) -> {
            batches.add(all);
            begun.countDown();
            await(goOn);
            return all;
        });

        Future<Integer> first = threads.submit(() -> gathering.get("a", 0));
        begun.await();
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            int number = i;
            others.add(threads.submit(() -> gathering.get("a", number)));
        }
        while (gathering.waiting() < 40) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        linger.countDown();

        assertThat(first.get()).isZero();
        for (int i = 0; i < 40; i++) {
            assertThat(others.get(i).get()).isEqualTo(i + 1);
        }
        assertThat(batches).hasSize(2);
        assertThat(batches.get(1)).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachIsDoneOnceWithOthersOfItsKindAndNoMoreThanFit(long seed) throws Exception {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(9);
        AtomicInteger atOnce = new AtomicInteger();
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Gathering<Integer, Integer, Integer> gathering = new Gathering<>(most, Duration.ZERO, NONE, (key, all) -> {
            assertThat(atOnce.incrementAndGet()).isOne();
            assertThat(all).hasSizeBetween(1, most).allMatch(one -> one % 3 == key);
            done.addAll(all);
            atOnce.decrementAndGet();
            if (all.contains(13)) {
                throw new IllegalStateException("of all");
            }
            return all.stream().map(one -> one * 2).toList();
        });
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int number = i;
            calls.add(() -> {
                try {
                    return String.valueOf(gathering.get(number % 3, number));
                } catch (IllegalStateException e) {
                    return e.getMessage();
                }
            });
        }
        Collections.shuffle(calls, random);

        List<Future<String>> ends = threads.invokeAll(calls);

        List<String> good = new ArrayList<>();
        for (Future<String> end : ends) {
            if (!end.get().equals("of all")) {
                good.add(end.get());
            }
        }
        assertThat(done).hasSize(300).doesNotHaveDuplicates();
        assertThat(300 - good.size()).isBetween(1, most);
        assertThat(good).doesNotHaveDuplicates();
        assertThat(gathering.waiting()).isZero();
    }

    @Test
    void whoIsInterruptedBeforeItsTurnLeavesAndIsNotDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        Gathering<String, Integer, Integer> gathering = new Gathering<>(100, Duration.ZERO, NONE, (key, all) -> {
            begun.countDown();
            await(goOn);
            done.addAll(all);
            return all;
        });
        Future<Integer> first = threads.submit(() -> gathering.get("a", 1));
        begun.await();
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread second = new Thread(() -> {
            try {
                gathering.get("a", 2);
            } catch (InterruptedException e) {
                thrown.add(e);
            }
        });
        second.start();
        while (gathering.waiting() < 1) {
            Thread.onSpinWait();
        }

        second.interrupt();
        second.join();
        goOn.countDown();

        assertThat(thrown).hasSize(1);
        assertThat(first.get()).isOne();
        assertThat(done).containsExactly(1);
        assertThat(gathering.get("a", 3)).isEqualTo(3);
    }

    @Test
    void whoLeadsAndIsInterruptedBeforeItBeganLeavesTheLeadToOthers() throws Exception {
        Gathering<String, Integer, Integer> gathering =
                new Gathering<>(100, Duration.ofHours(1), Polling.Pause.SLEEP, (key, all) -> all);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> gathering.get("a", 1)).isInstanceOf(InterruptedException.class);
        assertThat(gathering.waiting()).isZero();
    }

    @Test
    void anErrorLeavesNobodyWaiting() throws Exception {
        Gathering<String, Integer, Integer> gathering = new Gathering<>(100, Duration.ZERO, NONE, (key, all) -> {
            throw new StackOverflowError("of the work");
        });

        assertThatThrownBy(() -> gathering.get("a", 1)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(gathering.waiting()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
