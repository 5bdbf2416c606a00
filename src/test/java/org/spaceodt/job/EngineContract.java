package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.journal.Entry;
import org.spaceodt.job.store.journal.Holding;
import org.spaceodt.job.store.journal.Journal;
import org.spaceodt.job.store.journal.Lease;
import org.spaceodt.job.store.touch.TouchRepository;
import org.spaceodt.job.store.touch.Touched;
import org.spaceodt.support.Await;

/** What jobs and their engine promise, on every database. */
interface EngineContract {
    EngineSettings FAST = new EngineSettings(
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMillis(200),
            Duration.ZERO,
            Duration.ofDays(400));
    /** Silence lasts longer than any test waits. */
    EngineSettings THINKS_NOBODY_DEAD = new EngineSettings(
            FAST.jobsAtOnce(),
            FAST.look(),
            Await.LONGEST,
            FAST.patience(),
            FAST.patienceWhenFull(),
            FAST.patienceAtClose(),
            FAST.longestCall(),
            FAST.keepEnded(),
            FAST.keepAudit());

    NewJob.Limits ALL = new NewJob.Limits(4, false, 0, 1, 0);
    EnumSet<ItemView.State> ANY = EnumSet.allOf(ItemView.State.class);

    /** Empty of the account's jobs. */
    JobStore store();

    /** One that no other test has. */
    default String account() {
        return "account-" + UUID.randomUUID();
    }

    private JobEngine engine(String account, Work work) {
        return JobEngine.start(store(), account, List.of(work), FAST);
    }

    static String create(Jobs jobs, String account, NewJob.Limits limits, String... inputs) {
        return jobs.create(new NewJob(Scripted.KIND, account, "a job", "{\"a\":1}", limits), items -> {
            for (int i = 0; i < inputs.length; i++) {
                items.accept(new NewJob.NewItem(i + 2, "item " + i, OptionalInt.empty(), inputs[i]));
            }
        });
    }

    static String[] times(int count, String input) {
        return IntStream.range(0, count).mapToObj(i -> input).toArray(String[]::new);
    }

    static List<ItemView> items(Jobs jobs, String id) {
        return jobs.items(id, ANY, 0, Integer.MAX_VALUE);
    }

    @Test
    default void whatWasDoneWithAnObjectIsFoundByItsIdTheLastFirst() {
        String account = account();
        Jobs jobs = new Jobs(store());
        String one = "id-" + account;
        Work work = new Work() {
            @Override
            public String kind() {
                return Scripted.KIND;
            }

            @Override
            public Outcome run(Item item, Attempt attempt) {
                String target = item.input().equals("another") ? "x" : one;
                return new Outcome.Done(
                        "{\"n\":" + item.position() + ",\"target\":{\"kind\":\"person\",\"id\":\"" + target + "\"}}");
            }
        };
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, new NewJob.Limits(1, false, 0, 1, 0), "ok", "another", "ok");
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED);

            List<Touched> touched = new TouchRepository(store()).of(one, "none", 10);
            assertThat(touched)
                    .extracting(Touched::result)
                    .allSatisfy(result -> assertThat(result).contains(one))
                    .hasSize(2);
            assertThat(touched)
                    .allSatisfy(
                            item -> assertThat(item).returns(id, Touched::jobId).returns("a job", Touched::title));
            assertThat(touched.get(0).result()).contains("\"n\":2");
            assertThat(new TouchRepository(store()).of("none", one, 1)).hasSize(1);
            assertThat(new TouchRepository(store()).of("none", "nobody", 10)).isEmpty();
        }
    }

    @Test
    default void everyItemIsDoneAndItsOutcomeKept() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, ALL, "ok", "nothing", "fail", "ok");
            assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.CREATED);
            jobs.move(id, JobMove.START);

            JobView job = Await.state(jobs, id, JobState.COMPLETED_WITH_FAILURES);
            assertThat(job.counts()).isEqualTo(new JobView.Counts(0, 0, 2, 1, 1));
            assertThat(job.job().title()).isEqualTo("a job");
            assertThat(job.job().attributes()).isEqualTo("{\"a\":1}");
            assertThat(job.endedAt()).isPresent();
            List<ItemView> items = items(jobs, id);
            assertThat(items)
                    .extracting(ItemView::state)
                    .containsExactly(
                            ItemView.State.DONE, ItemView.State.SKIPPED, ItemView.State.FAILED, ItemView.State.DONE);
            assertThat(items.get(0).intent()).contains("{\"intent\":0}");
            assertThat(items.get(0).outcome()).contains(new Outcome.Done("{\"done\":0}"));
            assertThat(items.get(2).outcome()).contains(new Outcome.Failed("{\"failed\":true}", true));
            assertThat(items.get(3).item().key()).isEqualTo("item 3");
            assertThat(items.get(3).attempts()).isEqualTo(1);
        }
    }

    @Test
    default void anItemThatWaitsForItsChangeGivesItsPlaceToOthers() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            // Five are away from each of the four places, and the last ones are done meanwhile.
            String id = create(
                    jobs,
                    account,
                    ALL,
                    Stream.of(times(12, "ok"), times(20, "away"), times(4, "ok"))
                            .flatMap(Stream::of)
                            .toArray(String[]::new));
            jobs.move(id, JobMove.START);

            Await.until(
                    "the last ones are done while all others are away",
                    () -> jobs.find(id).orElseThrow().counts().done() == 16 && work.away.get() == 20);
            assertThat(work.back).isEmpty();
            assertThat(work.mostInWork.get()).isLessThanOrEqualTo(4);

            work.gate.release(20);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(work.back).hasSize(20);
        }
    }

    @Test
    default void itGivesItsPlaceToFewWhileNothingHasEndedAndToNobodyWhereOneInTenFails() {
        for (String first : List.of("ok", "fail")) {
            String account = account();
            Jobs jobs = new Jobs(store());
            Scripted work = new Scripted();
            try (JobEngine engine = engine(account, work)) {
                boolean fails = first.equals("fail");
                // Two for each of the four places wait elsewhere, and one at each place.
                int waiting = fails ? 4 : 12;
                String id = create(
                        jobs,
                        account,
                        ALL,
                        Stream.of(times(fails ? 4 : 0, first), times(30, "away"))
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
                jobs.move(id, JobMove.START);

                Await.until("all places are waited at", () -> work.away.get() == waiting);
                assertThat(work.mostInWork.get()).isLessThanOrEqualTo(4);
                assertThat(work.order).hasSize(waiting + (fails ? 4 : 0));
                work.gate.release(30);
                Await.until(
                        "all have ended",
                        () -> jobs.find(id).orElseThrow().endedAt().isPresent());
            }
        }
    }

    @Test
    default void itKeepsItsPlaceWhereOneItemIsDoneAfterTheOtherOrTheFirstFailureEndsAll() {
        for (NewJob.Limits limits :
                List.of(new NewJob.Limits(1, false, 0, 1, 0), new NewJob.Limits(2, true, 0, 1, 0))) {
            String account = account();
            Jobs jobs = new Jobs(store());
            Scripted work = new Scripted();
            try (JobEngine engine = engine(account, work)) {
                int at = limits.atOnce();
                String id = create(
                        jobs,
                        account,
                        limits,
                        Stream.of(times(6, "ok"), times(at, "away"), times(4, "ok"))
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
                jobs.move(id, JobMove.START);

                Await.until("all places are waited at", () -> work.away.get() == at);
                assertThat(work.order).hasSize(6 + at);
                work.gate.release(at);
                Await.state(jobs, id, JobState.COMPLETED);
                assertThat(work.order).hasSize(10 + at);
            }
        }
    }

    @Test
    default void aJobThatIsPausedWhileItemsAreAwayLosesNoneOfThem() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(
                    jobs,
                    account,
                    ALL,
                    Stream.of(times(12, "ok"), times(40, "away"))
                            .flatMap(Stream::of)
                            .toArray(String[]::new));
            jobs.move(id, JobMove.START);
            Await.until("items are away", () -> work.away.get() >= 12);

            jobs.move(id, JobMove.PAUSE);
            work.gate.release(40);
            Await.state(jobs, id, JobState.PAUSED);
            assertThat(jobs.find(id).orElseThrow().counts().done()).isEqualTo(12 + work.back.size());

            jobs.move(id, JobMove.RESUME);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(work.doubts).isEmpty();
            assertThat(work.order).hasSize(52).doesNotHaveDuplicates();
        }
    }

    @Test
    default void whileAProcessWorksOnAJobEverybodySeesIt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, ALL, "gate");
            jobs.move(id, JobMove.START);

            Await.until(
                    "it is worked on",
                    () -> jobs.find(id).orElseThrow().standing().equals("RUNNING"));
            work.gate.release();
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(jobs.find(id).orElseThrow().standing()).isEqualTo("COMPLETED");
        }
    }

    @Test
    default void aJobIsBegunWithinASecondOfItsStartForThatOftenTheQueueIsLookedAt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        EngineSettings usual = EngineSettings.usual();
        try (JobEngine engine = JobEngine.start(store(), account, List.of(new Scripted()), usual)) {
            String id = create(jobs, account, ALL, "ok");
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(usual.look()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    default void dependentsOfAFailedItemAreSkippedWithItsPositionAndAreRetriedWithIt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = jobs.create(new NewJob(Scripted.KIND, account, "t", "{}", ALL), items -> {
                items.accept(new NewJob.NewItem(2, "a", OptionalInt.empty(), "ok"));
                items.accept(new NewJob.NewItem(2, "b", OptionalInt.of(0), "once"));
                items.accept(new NewJob.NewItem(2, "c", OptionalInt.of(1), "ok"));
                items.accept(new NewJob.NewItem(2, "d", OptionalInt.of(2), "ok"));
                items.accept(new NewJob.NewItem(3, "e", OptionalInt.empty(), "nothing"));
                items.accept(new NewJob.NewItem(3, "f", OptionalInt.of(4), "ok"));
            });
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED_WITH_FAILURES);
            List<ItemView> items = items(jobs, id);
            assertThat(items.get(2).outcome())
                    .contains(new Outcome.Skipped("{\"skipped\":\"dependency\",\"position\":1}"));
            assertThat(items.get(3).outcome())
                    .contains(new Outcome.Skipped("{\"skipped\":\"dependency\",\"position\":1}"));
            assertThat(items.get(5).state()).isEqualTo(ItemView.State.DONE);
            assertThat(work.dependencies).containsEntry(1, "{\"done\":0}").containsEntry(5, "{\"nothing\":true}");

            jobs.move(id, JobMove.RETRY);
            JobView job = Await.state(jobs, id, JobState.COMPLETED);
            assertThat(job.counts()).isEqualTo(new JobView.Counts(0, 0, 5, 1, 0));
            assertThat(work.order).hasSize(4 + 3);
            assertThat(work.dependencies).containsEntry(2, "{\"done\":1}").containsEntry(3, "{\"done\":2}");
        }
    }

    @Test
    default void aCanaryDoesAllOfItsFirstRowsAndTheRestAfterIt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            NewJob.Limits two = new NewJob.Limits(4, false, 2, 1, 0);
            String id = jobs.create(new NewJob(Scripted.KIND, account, "t", "{}", two), items -> {
                for (int pass = 0; pass < 2; pass++) {
                    for (int row = 2; row < 7; row++) {
                        OptionalInt before = pass == 0 ? OptionalInt.empty() : OptionalInt.of(row - 2);
                        items.accept(new NewJob.NewItem(row, "row " + row, before, "ok"));
                    }
                }
            });
            jobs.move(id, JobMove.START);
            JobView canary = Await.state(jobs, id, JobState.PAUSED);
            assertThat(canary.reason()).contains(StopReason.MAX_ROWS);
            assertThat(work.order).containsExactlyInAnyOrder(0, 1, 5, 6);

            jobs.move(id, JobMove.RESUME);
            assertThat(Await.state(jobs, id, JobState.COMPLETED).counts().done())
                    .isEqualTo(10);
            assertThat(work.order).doesNotHaveDuplicates();
        }
    }

    @Test
    default void aJobThatFailsTooOftenIsPausedAndCanGoOn() {
        String account = account();
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = engine(account, new Scripted())) {
            NewJob.Limits limits = new NewJob.Limits(1, false, 0, 0.5, 4);
            String id = create(
                    jobs, account, limits, "fail", "ok", "fail", "fail", "ok", "ok", "ok", "ok", "fail", "ok", "ok");
            jobs.move(id, JobMove.START);
            JobView paused = Await.state(jobs, id, JobState.PAUSED);
            assertThat(paused.reason()).contains(StopReason.FAILURE_SHARE);
            assertThat(paused.counts()).isEqualTo(new JobView.Counts(7, 0, 1, 0, 3));

            jobs.move(id, JobMove.RESUME);
            JobView ended = Await.state(jobs, id, JobState.COMPLETED_WITH_FAILURES);
            assertThat(ended.counts().failed()).isEqualTo(4);
            assertThat(ended.reason()).isEmpty();
        }
    }

    @Test
    default void theFirstFailureStopsAJobThatAsksForIt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = engine(account, new Scripted())) {
            String id = create(jobs, account, new NewJob.Limits(1, true, 0, 1, 0), "ok", "fail", "ok", "fail", "ok");
            jobs.move(id, JobMove.START);
            JobView paused = Await.state(jobs, id, JobState.PAUSED);
            assertThat(paused.reason()).contains(StopReason.FAIL_FAST);
            assertThat(paused.counts()).isEqualTo(new JobView.Counts(3, 0, 1, 0, 1));
        }
    }

    @Test
    default void workThatCannotGoOnPausesTheJobAndItsItemIsInDoubt() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, new NewJob.Limits(1, false, 0, 1, 0), "ok", "stop", "ok");
            jobs.move(id, JobMove.START);
            JobView paused = Await.state(jobs, id, JobState.PAUSED);
            assertThat(paused.reason()).contains("token-ended");
            assertThat(paused.counts()).isEqualTo(new JobView.Counts(1, 1, 0, 1, 0, 0));

            jobs.move(id, JobMove.RESUME);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(work.doubts).containsOnlyKeys(1).containsEntry(1, "{\"try\":1}");
            assertThat(items(jobs, id).get(1).intent()).contains("{\"try\":2}");
        }
    }

    @Test
    default void aFaultFailsItsItemOnlyAndARetryIsToldWhatWasIntended() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, ALL, "fault", "ok");
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED_WITH_FAILURES);
            assertThat(items(jobs, id).get(0).outcome().orElseThrow().result())
                    .isEqualTo("{\"fault\":\"java.lang.IllegalArgumentException: a \\\"fault\\\"\"}");
            jobs.move(id, JobMove.RETRY);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(work.doubts).containsEntry(0, "{\"try\":1}");
        }
    }

    @Test
    default void anEngineSaysWhetherItLooksForJobs() {
        JobEngine engine = engine(account(), new Scripted());
        assertThat(engine.isRunning()).isTrue();
        engine.close();
        assertThat(engine.isRunning()).isFalse();
    }

    @Test
    default void aRetryOfWhatFailedAfterItWasIntendedIsToldWhatWasThereBefore() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, ALL, "halfway", "once");
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED_WITH_FAILURES);
            jobs.move(id, JobMove.RETRY);
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(work.doubts).containsOnlyKeys(0).containsEntry(0, "{\"try\":1}");
        }
    }

    @Test
    default void aPauseLetsItemsInWorkEndAndAResumeDoesTheRest() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, new NewJob.Limits(3, false, 0, 1, 0), times(10, "gate"));
            jobs.move(id, JobMove.START);
            Await.until("three in work", () -> work.inWork.get() == 3);
            assertThat(jobs.move(id, JobMove.PAUSE).state()).isEqualTo(JobState.PAUSING);
            work.gate.release(10);
            JobView paused = Await.state(jobs, id, JobState.PAUSED);
            assertThat(paused.counts().running()).isZero();
            assertThat(paused.counts().done()).isBetween(3, 9);

            jobs.move(id, JobMove.RESUME);
            assertThat(Await.state(jobs, id, JobState.COMPLETED).counts().done())
                    .isEqualTo(10);
            assertThat(work.order).doesNotHaveDuplicates();
        }
    }

    @Test
    default void aCancelledJobBeginsNothingMore() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            String id = create(jobs, account, new NewJob.Limits(3, false, 0, 1, 0), times(10, "gate"));
            jobs.move(id, JobMove.START);
            Await.until("three in work", () -> work.inWork.get() == 3);
            assertThat(jobs.move(id, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLING);
            work.gate.release(3);
            JobView cancelled = Await.state(jobs, id, JobState.CANCELLED);
            assertThat(cancelled.counts()).isEqualTo(new JobView.Counts(7, 0, 3, 0, 0));
            assertThat(cancelled.endedAt()).isPresent();
        }
    }

    @Test
    default void beforeAJobIsCancelledItIsLookedWhatBecameOfWhatWasPerhapsWritten() {
        Map<Work.Seen, JobView.Counts> ends = Map.of(
                new Work.Seen.Ended(new Outcome.Done("{}")), new JobView.Counts(2, 0, 0, 2, 0, 0),
                new Work.Seen.Ended(new Outcome.Failed("{}", true)), new JobView.Counts(2, 0, 0, 1, 0, 1),
                new Work.Seen.Nothing(), new JobView.Counts(3, 0, 0, 1, 0, 0),
                new Work.Seen.Unknown(), new JobView.Counts(2, 1, 0, 1, 0, 0));
        ends.forEach((seen, counts) -> {
            String account = account();
            Jobs jobs = new Jobs(store());
            Scripted work = new Scripted();
            work.seen = seen;
            try (JobEngine engine = engine(account, work)) {
                String id = create(jobs, account, new NewJob.Limits(1, false, 0, 1, 0), "ok", "stop", "ok", "ok");
                jobs.move(id, JobMove.START);
                Await.state(jobs, id, JobState.PAUSED);
                assertThat(jobs.move(id, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLING);
                JobView cancelled = Await.state(jobs, id, JobState.CANCELLED);
                assertThat(cancelled.counts()).as(seen.toString()).isEqualTo(counts);
                assertThat(work.doubts).containsOnly(Map.entry(1, "{\"try\":1}"));
                assertThat(jobs.items(id, EnumSet.allOf(ItemView.State.class), 1, 1))
                        .extracting(ItemView::intent)
                        .containsExactly(Optional.of("{\"try\":1}"));
            }
        });
    }

    @Test
    default void whatNobodyCanLookAtIsCancelledAllTheSame() {
        String account = account();
        Jobs jobs = new Jobs(store());
        String id;
        try (JobEngine engine = engine(account, new Scripted())) {
            id = create(jobs, account, new NewJob.Limits(1, false, 0, 1, 0), "stop", "ok");
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.PAUSED);
        }
        assertThat(jobs.move(id, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLING);

        JobView cancelled = jobs.cancelUnseen(id);

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.counts()).isEqualTo(new JobView.Counts(1, 1, 0, 0, 0, 0));
        assertThat(jobs.items(id, EnumSet.of(ItemView.State.PERHAPS_WRITTEN), 0, 10))
                .hasSize(1);
        assertThat(jobs.items(id, EnumSet.of(ItemView.State.WAITING), 0, 10)).hasSize(1);
    }

    @Test
    default void noMoreJobsThanAllowedAreInWorkAndTheOthersFollow() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = engine(account, work)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ids.add(create(jobs, account, new NewJob.Limits(1, false, 0, 1, 0), times(3, "ok")));
            }
            ids.forEach(id -> jobs.move(id, JobMove.START));
            ids.forEach(id -> Await.state(jobs, id, JobState.COMPLETED));
            assertThat(work.mostInWork.get()).isLessThanOrEqualTo(2);
            assertThat(work.order).hasSize(300);
        }
    }

    @Test
    default void anotherAccountsJobsAreLeftAlone() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        String other = create(jobs, account(), ALL, "ok");
        jobs.move(other, JobMove.START);
        try (JobEngine engine = engine(account, work)) {
            String own = create(jobs, account, ALL, "ok");
            jobs.move(own, JobMove.START);
            Await.state(jobs, own, JobState.COMPLETED);
            assertThat(jobs.find(other).orElseThrow().counts().waiting()).isEqualTo(1);
            assertThat(work.order).hasSize(1);
        }
        jobs.move(other, JobMove.CANCEL);
    }

    @Test
    default void aClosedEngineLetsItemsEndAndTheNextGoesOnAtOnce() {
        String account = account();
        Jobs jobs = new Jobs(store());
        Scripted first = new Scripted();
        String id = create(jobs, account, new NewJob.Limits(2, false, 0, 1, 0), times(6, "gate"));
        JobEngine engine = engine(account, first);
        jobs.move(id, JobMove.START);
        Await.until("two in work", () -> first.inWork.get() == 2);
        Thread closing = new Thread(engine::close);
        closing.start();
        Await.until("closing", () -> closing.getState() == Thread.State.TIMED_WAITING);
        first.gate.release(2);
        Await.until("closed", () -> !closing.isAlive());
        JobView left = jobs.find(id).orElseThrow();
        assertThat(left.state()).isEqualTo(JobState.RUNNING);
        assertThat(left.counts()).isEqualTo(new JobView.Counts(4, 0, 2, 0, 0));

        Scripted second = new Scripted();
        second.gate.release(4);
        try (JobEngine next = JobEngine.start(store(), account, List.of(second), THINKS_NOBODY_DEAD)) {
            Await.state(jobs, id, JobState.COMPLETED);
            assertThat(second.order).containsExactlyInAnyOrder(2, 3, 4, 5);
            assertThat(second.doubts).isEmpty();
        }
    }

    @Test
    default void aJobThatWasMovedWhileNobodyRanIsTakenUpByTheNextEngine() {
        String account = account();
        Jobs jobs = new Jobs(store());
        String id = create(jobs, account, ALL, "ok", "ok");
        jobs.move(id, JobMove.START);
        jobs.move(id, JobMove.PAUSE);
        try (JobEngine engine = engine(account, new Scripted())) {
            Await.state(jobs, id, JobState.PAUSED);
            jobs.move(id, JobMove.RESUME);
            Await.state(jobs, id, JobState.COMPLETED);
        }
    }

    @Test
    default void aJobThatNobodyRunsStopsAtOnceWhenItIsToldTo() {
        Jobs jobs = new Jobs(store());
        String paused = create(jobs, account(), ALL, "ok");
        jobs.move(paused, JobMove.START);
        assertThat(jobs.move(paused, JobMove.PAUSE).state()).isEqualTo(JobState.PAUSED);
        jobs.move(paused, JobMove.RESUME);
        JobView cancelled = jobs.move(paused, JobMove.CANCEL);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.endedAt()).isPresent();
    }

    @Test
    default void whoHadAJobThatWasStoppedInItsSilenceHasItNoMore() {
        Jobs jobs = new Jobs(store());
        String id = create(jobs, account(), ALL, "ok", "ok");
        jobs.move(id, JobMove.START);
        DatabaseRetry retry = FAST.retry(store().database(), () -> false);
        Lease silent = new Holding(store(), retry, Duration.ZERO)
                .take(id, "silent")
                .orElseThrow()
                .lease();
        try (Journal journal = new Journal(store(), retry)) {
            journal.store(silent, new Entry.Claim(0));
            journal.store(silent, new Entry.Intent(0, "{}"));
            JobView paused = jobs.move(id, JobMove.PAUSE);
            assertThat(paused.state()).isEqualTo(JobState.PAUSED);
            assertThat(paused.counts()).isEqualTo(new JobView.Counts(1, 1, 0, 0, 0, 0));
            assertThatThrownBy(() -> journal.store(silent, new Entry.Intent(0, "{}")))
                    .isInstanceOf(Work.Superseded.class);
        }
        assertThat(jobs.move(id, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLING);
        assertThat(jobs.cancelUnseen(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    default void manyWhoBeginTheSameJobAtOnceDoSoWithoutAFault() throws InterruptedException {
        Jobs jobs = new Jobs(store());
        List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
        String account = account();
        String id = create(jobs, account, ALL, "ok");
        List<Thread> people = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            Thread thread = new Thread(() -> {
                try {
                    new Jobs(store()).begin(id);
                } catch (RuntimeException e) {
                    wrong.add(e);
                }
            });
            people.add(thread);
            thread.start();
        }
        for (Thread thread : people) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        jobs.move(id, JobMove.CANCEL);
        jobs.begin(id);
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    default void aJobIsStoredWithAllItsItemsOrNotAtAll() {
        String account = account();
        Jobs jobs = new Jobs(store());
        assertThatThrownBy(() -> jobs.create(new NewJob(Scripted.KIND, account, "t", "{}", ALL), items -> {
                    items.accept(new NewJob.NewItem(2, "a", OptionalInt.empty(), "ok"));
                    items.accept(new NewJob.NewItem(3, "b", OptionalInt.of(1), "ok"));
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jobs.page(0, 10_000)).noneMatch(job -> job.job().account().equals(account));
    }

    @Test
    default void jobsAreListedTheNewestFirstAndItemsByPosition() {
        String account = account();
        Jobs jobs = new Jobs(store());
        String first = create(jobs, account, ALL, "ok");
        String second = create(jobs, account, ALL, times(5, "o\0k"));
        String third = create(jobs, account, ALL);
        assertThat(jobs.page(0, 10_000).stream()
                        .filter(job -> job.job().account().equals(account)))
                .extracting(JobView::id)
                .containsExactly(third, second, first);
        assertThat(jobs.items(second, EnumSet.of(ItemView.State.WAITING), 1, 2))
                .extracting(item -> item.item().position())
                .containsExactly(1, 2);
        assertThat(jobs.items(second, EnumSet.of(ItemView.State.DONE), 0, 9)).isEmpty();
        assertThat(jobs.find("none")).isEmpty();
        assertThatThrownBy(() -> jobs.move("none", JobMove.START)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> jobs.move(first, JobMove.PAUSE)).isInstanceOf(Jobs.WrongState.class);
    }

    @Test
    default void jobsThatEndedEarlierAreNotListedWithTheRecentOfTheirAccount() {
        String account = account();
        Jobs jobs = new Jobs(store());
        String waiting = create(jobs, account, ALL, "ok");
        String cancelled = create(jobs, account, ALL, "ok");
        jobs.move(cancelled, JobMove.CANCEL);
        Instant end = jobs.find(cancelled).orElseThrow().endedAt().orElseThrow();
        create(jobs, account(), ALL, "ok");

        assertThat(jobs.listRecent(account, end)).extracting(JobView::id).containsExactly(cancelled, waiting);
        assertThat(jobs.listRecent(account, end.plusMillis(1)))
                .extracting(JobView::id)
                .containsExactly(waiting);
    }

    @Test
    default void aJobWithoutItemsIsCompleteWhenItIsStarted() {
        String account = account();
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = engine(account, new Scripted())) {
            String id = create(jobs, account, ALL);
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED);
        }
    }
}
