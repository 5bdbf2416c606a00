package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.journal.Holding;
import org.spaceodt.support.Await;

/** What engines do when something goes wrong, on every database. */
interface TroubleContract {
    JobStore store();

    TurnedClock clock();

    @Test
    default void aProcessThatLostItsJobCanNeitherIntendNorStore() {
        String account = "lost-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Semaphore gate = new Semaphore(0);
        AtomicInteger begun = new AtomicInteger();
        List<String> seen = new CopyOnWriteArrayList<>();
        Work work = new Work() {
            @Override
            public String kind() {
                return Scripted.KIND;
            }

            @Override
            public Outcome run(Item item, Attempt attempt) {
                begun.incrementAndGet();
                gate.acquireUninterruptibly();
                try {
                    attempt.intend("{}");
                    seen.add("intended");
                } catch (Superseded e) {
                    seen.add("superseded");
                    throw e;
                }
                return new Outcome.Done("{}");
            }
        };
        String id = EngineContract.create(
                jobs, account, new NewJob.Limits(2, false, 0, 1, 0), EngineContract.times(5, "ok"));
        try (JobEngine engine = JobEngine.start(store(), account, List.of(work), EngineContract.FAST)) {
            jobs.move(id, JobMove.START);
            Await.until("two in work", () -> begun.get() == 2);
            new Holding(store(), EngineContract.FAST.retry(store().database(), () -> false), Duration.ZERO)
                    .take(id, "another");
            gate.release(2);
            Await.until("both ended", () -> seen.size() == 2);
            assertThat(seen).containsOnly("superseded");
            JobView job = jobs.find(id).orElseThrow();
            assertThat(job.owner()).contains("another");
            assertThat(job.counts()).isEqualTo(new JobView.Counts(5, 0, 0, 0, 0));
            jobs.move(id, JobMove.CANCEL);
            gate.release(100);
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    default void aClockThatJumpsNeitherStopsAJobNorDoesAnythingTwice(@TempDir Path folder) {
        String account = "clock-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Remote remote = new Remote(folder, 15);
        try (JobEngine engine = JobEngine.start(store(), account, List.of(remote), EngineContract.FAST)) {
            for (Duration jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ZERO}) {
                String id = EngineContract.create(
                        jobs, account, new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(200, "ok"));
                jobs.move(id, JobMove.START);
                Await.until(
                        "some done", () -> jobs.find(id).orElseThrow().counts().done() > 20);
                clock().turn(jump);
                Await.state(jobs, id, JobState.COMPLETED);
                assertThat(EngineContract.items(jobs, id)).allSatisfy(item -> assertThat(remote.applied(item.item()))
                        .isEqualTo(1));
            }
        } finally {
            clock().turn(Duration.ZERO);
        }
    }

    @Test
    default void whateverPeopleTellAJobItEndsWithEveryItemDoneOnce(@TempDir Path folder) {
        String account = "moves-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Remote remote = new Remote(folder, 3);
        JobMove[] moves = {JobMove.START, JobMove.PAUSE, JobMove.RESUME, JobMove.RETRY, JobMove.PAUSE, JobMove.RESUME};
        try (JobEngine engine = JobEngine.start(store(), account, List.of(remote), EngineContract.FAST)) {
            for (int seed = 0; seed < 12; seed++) {
                Random random = new Random(seed);
                String id = EngineContract.create(
                        jobs,
                        account,
                        new NewJob.Limits(1 + random.nextInt(4), false, random.nextInt(3) * 10, 1, 0),
                        EngineContract.times(60, "ok"));
                Map<JobMove, Integer> made = new EnumMap<>(JobMove.class);
                for (int i = 0; i < 60; i++) {
                    JobMove move = moves[random.nextInt(moves.length)];
                    JobState before = jobs.find(id).orElseThrow().state();
                    try {
                        jobs.move(id, move);
                        made.merge(move, 1, Integer::sum);
                    } catch (Jobs.WrongState e) {
                        assertThat(move.from(e.state()))
                                .as("%s at %s", move, before)
                                .isEmpty();
                    }
                    JobView job = jobs.find(id).orElseThrow();
                    assertThat(job.counts().total()).isEqualTo(60);
                }
                finish(jobs, id);
                assertThat(EngineContract.items(jobs, id))
                        .as("seed %d: %s", seed, made)
                        .allSatisfy(item -> {
                            assertThat(item.state()).isEqualTo(ItemView.State.DONE);
                            assertThat(remote.applied(item.item())).isEqualTo(1);
                        });
            }
        }
    }

    private static void finish(Jobs jobs, String id) {
        Await.until(() -> "end of " + jobs.find(id), () -> {
            JobState state = jobs.find(id).orElseThrow().state();
            for (JobMove move : List.of(JobMove.START, JobMove.RESUME)) {
                if (move.from(state).isPresent()) {
                    try {
                        jobs.move(id, move);
                    } catch (Jobs.WrongState e) {
                        // It has moved by itself.
                    }
                }
            }
            return state == JobState.COMPLETED;
        });
    }

    @Test
    default void pausesAndResumesAtOnceFromManySidesLeaveNothingUndone() throws InterruptedException {
        String account = "races-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = JobEngine.start(store(), account, List.of(work), EngineContract.FAST)) {
            String id = EngineContract.create(
                    jobs, account, new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(300, "ok"));
            jobs.move(id, JobMove.START);
            List<Thread> people = new ArrayList<>();
            List<Throwable> wrong = new CopyOnWriteArrayList<>();
            for (int person = 0; person < 4; person++) {
                JobMove move = person % 2 == 0 ? JobMove.PAUSE : JobMove.RESUME;
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 30; i++) {
                        try {
                            jobs.move(id, move);
                        } catch (Jobs.WrongState e) {
                            // Somebody was faster.
                        } catch (RuntimeException e) {
                            wrong.add(e);
                        }
                    }
                });
                thread.start();
                people.add(thread);
            }
            for (Thread thread : people) {
                thread.join(Await.LONGEST.toMillis());
            }
            assertThat(wrong).isEmpty();
            finish(jobs, id);
            assertThat(work.order).hasSize(300).doesNotHaveDuplicates();
        }
    }

    @Test
    default void progressTellsRateAndRestAndWhetherTheOwnerLives() throws InterruptedException {
        String account = "progress-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = JobEngine.start(store(), account, List.of(work), EngineContract.FAST)) {
            String id = EngineContract.create(
                    jobs, account, new NewJob.Limits(2, false, 0, 1, 0), EngineContract.times(8, "gate"));
            JobProgress progress = new JobProgress(store(), id, new Eta(Duration.ZERO), () -> Duration.ZERO);
            assertThat(progress.look().left()).isEmpty();
            jobs.move(id, JobMove.START);
            Await.until("in work", () -> work.inWork.get() == 2);
            assertThat(progress.look().heartbeatAge())
                    .hasValueSatisfying(age -> assertThat(age).isLessThan(Await.LONGEST));
            work.gate.release(3);
            Await.until("three", () -> jobs.find(id).orElseThrow().counts().done() == 3);
            progress.look();
            work.gate.release(2);
            Await.until("five", () -> jobs.find(id).orElseThrow().counts().done() == 5);
            Progress some = progress.look();
            assertThat(some.itemsPerSecond()).isPositive();
            assertThat(some.left()).isPresent();
            work.gate.release(3);
            List<Progress> followed = new ArrayList<>();
            Progress last = progress.follow(Duration.ofMillis(20), followed::add);
            assertThat(last.job().state()).isEqualTo(JobState.COMPLETED);
            assertThat(last.left()).isEmpty();
            assertThat(followed).isNotEmpty();
        }
    }

    @Test
    default void whoFollowsAJobThatIsRemovedMeanwhileIsTold() {
        String account = "removed-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        Scripted work = new Scripted();
        try (JobEngine engine = JobEngine.start(store(), account, List.of(work), EngineContract.FAST)) {
            String id = EngineContract.create(
                    jobs, account, new NewJob.Limits(1, false, 0, 1, 0), EngineContract.times(5, "gate"));
            jobs.move(id, JobMove.START);
            Await.until("in work", () -> work.inWork.get() == 1);
            assertThatThrownBy(() -> new JobProgress(store(), id).follow(Duration.ofMillis(1), seen -> {
                        store().read(connection -> connection
                                .createStatement()
                                .executeUpdate("delete from item where job_id = '" + id + "'"));
                        store().read(connection ->
                                connection.createStatement().executeUpdate("delete from job where id = '" + id + "'"));
                        return true;
                    }))
                    .isInstanceOf(StoreGone.class);
            work.gate.release(5);
        }
    }

    @Test
    default void nothingOfAnEngineIsLeftWhenItIsClosed() {
        String account = "threads-" + UUID.randomUUID();
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = JobEngine.start(store(), account, List.of(new Scripted()), EngineContract.FAST)) {
            String id = EngineContract.create(
                    jobs, account, new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(20, "ok"));
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, JobState.COMPLETED);
        }
        Await.until(TroubleContract::ours, () -> ours().isEmpty());
    }

    private static String ours() {
        StringBuilder names = new StringBuilder();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("job-") || thread.getName().startsWith("db-scheduler")) {
                names.append(thread.getName()).append(' ');
            }
        }
        return names.toString();
    }
}
