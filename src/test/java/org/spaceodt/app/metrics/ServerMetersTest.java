package org.spaceodt.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.FakeAttempt;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.count.JobCount;
import org.spaceodt.support.Await;
import org.spaceodt.webex.wire.metrics.Meters;

class ServerMetersTest {
    private static final Item ITEM = new Item("job", 0, 1, "one", OptionalInt.empty(), "{}");

    private static ServerMeters meters(Supplier<List<JobCount>> counts, Duration fresh, Duration patience) {
        return new ServerMeters(new Meters(), Set.of("actions"), counts, fresh, patience);
    }

    private static String text(ServerMeters meters) {
        return meters.text().toCompletableFuture().join();
    }

    @Test
    void jobsAreCountedByKindAndStateAndWhatNobodyKnowsCountsAsOther() {
        try (ServerMeters meters = meters(
                () -> List.of(
                        new JobCount("actions", "running", 2, 30),
                        new JobCount("actions", "running", 1, 4),
                        new JobCount("of a later version", "running", 7, 5)),
                Duration.ZERO,
                Await.LONGEST)) {
            assertThat(text(meters))
                    .contains(
                            "space_odt_store_up 1.0",
                            "space_odt_jobs{kind=\"actions\",state=\"running\"} 3.0",
                            "space_odt_jobs{kind=\"actions\",state=\"failed\"} 0.0",
                            "space_odt_jobs{kind=\"other\",state=\"running\"} 7.0",
                            "space_odt_items_left{kind=\"actions\"} 34.0")
                    .doesNotContain("of a later");
        }
    }

    @Test
    void aStoreThatHangsKeepsNobodyWaitingAndIsAskedOnceUntilItAnswers() {
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (ServerMeters meters = meters(
                () -> {
                    asked.incrementAndGet();
                    Await.until("it goes on", () -> hangs.getCount() == 0);
                    return List.of(new JobCount("actions", "running", 1, 1));
                },
                Duration.ZERO,
                Duration.ofMillis(1))) {
            assertThat(text(meters)).contains("space_odt_store_up 0.0").doesNotContain("space_odt_jobs{");
            assertThat(text(meters)).contains("space_odt_store_up 0.0");
            assertThat(asked).hasValue(1);

            hangs.countDown();

            Await.until("the store is seen", () -> text(meters).contains("space_odt_store_up 1.0"));
        }
    }

    @Test
    void aStoreThatFailsIsSaidAndWhatItSaidBeforeIsNot() {
        AtomicInteger asked = new AtomicInteger();
        try (ServerMeters meters = meters(
                () -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new StoreUnavailable(false, new IllegalStateException("down"));
                    }
                    return List.of(new JobCount("actions", "running", 1, 1));
                },
                Duration.ZERO,
                Await.LONGEST)) {
            assertThat(text(meters)).contains("space_odt_jobs{kind=\"actions\",state=\"running\"} 1.0");
            assertThat(text(meters)).contains("space_odt_store_up 0.0").doesNotContain("space_odt_jobs{");
        }
    }

    @Test
    void whoAsksOftenIsToldWhatTheStoreSaidAMomentAgo() {
        AtomicInteger asked = new AtomicInteger();
        try (ServerMeters meters = meters(
                () -> {
                    asked.incrementAndGet();
                    return List.of();
                },
                Duration.ofDays(1),
                Await.LONGEST)) {
            text(meters);
            text(meters);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void requestsWithOddMethodsAndWithoutAnOperationAreOne() {
        try (ServerMeters meters = meters(List::of, Duration.ZERO, Await.LONGEST)) {
            for (String odd : List.of("BREW", "PROPFIND")) {
                meters.http().began();
                meters.http().ended(odd, null, 405, 1_000_000);
            }
            meters.http().began();
            assertThat(text(meters))
                    .contains(
                            "http_server_requests_seconds_count{method=\"other\",path=\"other\",status=\"405\"} 2",
                            "http_server_open 1.0");
        }
    }

    @Test
    void itemsAreCountedByHowTheyEndAndNotWhereTheyDidNot() throws Exception {
        try (ServerMeters meters = meters(List::of, Duration.ZERO, Await.LONGEST)) {
            AtomicInteger next = new AtomicInteger();
            Work work = meters.items().counted(new Scripted(next));
            work.run(ITEM, FakeAttempt.first());
            work.run(ITEM, FakeAttempt.first());
            assertThatThrownBy(() -> work.run(ITEM, FakeAttempt.first())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> work.run(ITEM, FakeAttempt.first())).isInstanceOf(Work.WorkStopped.class);
            assertThatThrownBy(() -> work.run(ITEM, FakeAttempt.first())).isInstanceOf(Work.Superseded.class);

            assertThat(text(meters))
                    .contains(
                            "space_odt_items_total{kind=\"actions\",outcome=\"done\"} 1.0",
                            "space_odt_items_total{kind=\"actions\",outcome=\"skipped\"} 0.0",
                            "space_odt_items_total{kind=\"actions\",outcome=\"failed\"} 2.0");
        }
    }

    /** Ends each time in another way. */
    private record Scripted(AtomicInteger next) implements Work {
        @Override
        public String kind() {
            return "actions";
        }

        @Override
        public Outcome run(Item item, Attempt attempt) throws WorkStopped {
            return switch (next.getAndIncrement()) {
                case 0 -> new Outcome.Done("{}");
                case 1 -> new Outcome.Failed("{}", true);
                case 2 -> throw new IllegalStateException("a fault");
                case 3 -> throw new WorkStopped("token");
                default -> throw new Superseded("gone");
            };
        }
    }
}
