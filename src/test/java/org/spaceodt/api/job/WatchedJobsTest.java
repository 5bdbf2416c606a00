package org.spaceodt.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedJobsTest {
    private final AtomicInteger made = new AtomicInteger();
    private final List<Runnable> ticking = new ArrayList<>();
    private int last = Integer.MAX_VALUE;
    private final WatchedJobs<Integer> jobs = new WatchedJobs<>(
            job -> () -> {
                int number = made.incrementAndGet();
                if (number < 0) {
                    throw new IllegalStateException("no look");
                }
                return new WatchedJobs.Seen<>(Optional.of(number), number >= last);
            },
            look -> {
                ticking.add(look);
                return () -> ticking.remove(look);
            });

    @Test
    void oneLookIsForAllWhoWatchAJob() {
        List<AssertSubscriber<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(watch("a"));
        }
        tick();
        tick();

        assertThat(made).hasValue(2);
        assertThat(all).allSatisfy(one -> assertThat(one.getItems()).containsExactly(1, 2));
    }

    @Test
    void whoComesLaterSeesAtOnceWhatWasSeenLast() {
        watch("a");
        tick();

        assertThat(watch("a").getItems()).containsExactly(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void looksAtAJobEndWithTheLastWhoWatchesItAndBeginWithTheNext() {
        AssertSubscriber<Integer> one = watch("a");
        AssertSubscriber<Integer> two = watch("a");
        AssertSubscriber<Integer> other = watch("b");
        one.cancel();
        assertThat(ticking).hasSize(2);
        two.cancel();
        assertThat(ticking).hasSize(1);
        tick();
        assertThat(other.getItems()).containsExactly(1);

        assertThat(watch("a").getItems()).as("what was seen before is old").isEmpty();
        assertThat(ticking).hasSize(2);
    }

    @Test
    void withTheLastLookAllStreamsEnd() {
        AssertSubscriber<Integer> one = watch("a");
        AssertSubscriber<Integer> two = watch("a");
        last = 1;
        tick();

        one.assertCompleted().assertItems(1);
        two.assertCompleted().assertItems(1);
        assertThat(ticking).isEmpty();
    }

    @Test
    void aLookThatBreaksEndsAllStreamsAndTheNextBeginsAnew() {
        AssertSubscriber<Integer> one = watch("a");
        made.set(Integer.MIN_VALUE);
        tick();

        one.assertFailedWith(IllegalStateException.class, "no look");
        assertThat(ticking).isEmpty();
        made.set(0);
        AssertSubscriber<Integer> next = watch("a");
        tick();
        next.assertItems(1);
    }

    @Test
    void whoIsSlowMissesLooksButNotTheNewest() {
        AssertSubscriber<Integer> slow = jobs.watch("a")
                .map(seen -> seen.what().orElseThrow())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));
        for (int i = 0; i < 5; i++) {
            tick();
        }
        slow.request(5);

        assertThat(slow.getItems()).containsExactly(1, 5);
    }

    private AssertSubscriber<Integer> watch(String job) {
        return jobs.watch(job)
                .map(seen -> seen.what().orElseThrow())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private void tick() {
        List.copyOf(ticking).forEach(Runnable::run);
    }
}
