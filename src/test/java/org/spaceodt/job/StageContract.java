package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StagedItem;
import org.spaceodt.job.store.stage.StoredStage;
import org.spaceodt.job.store.stage.StoredStage.Answer;
import org.spaceodt.support.Await;

/** What every store and its engine promise of jobs that go stage by stage. */
interface StageContract {
    NewJob.Limits ALL = new NewJob.Limits(4, false, 0, 1, 0);
    NewJob.Limits CANARY = new NewJob.Limits(4, false, 2, 1, 0);

    JobStore store();

    /** The same store, as another process sees it: with connections of its own. */
    JobStore another();

    private static StoredStage.Decision decision(Answer answer) {
        return new StoredStage.Decision(answer, "", "operadora", "a-host", Instant.ofEpochMilli(7));
    }

    private static StoredStage stage(int ordinal, Optional<Answer> answer) {
        return new StoredStage(ordinal, "stage " + ordinal, "digest " + ordinal, answer.map(StageContract::decision));
    }

    private static StoredStage decided(int ordinal, Answer answer) {
        return stage(ordinal, Optional.of(answer));
    }

    /**
     * A job that waits to be started.
     *
     * @param decided so many of its stages are decided
     * @param rows the inputs of each, by stage; a blank one for a stage in which it has nothing to do
     */
    private String make(NewJob.Limits limits, String account, int decided, String... rows) {
        List<StoredStage> stages = IntStream.range(0, rows[0].split(",").length)
                .mapToObj(ordinal -> stage(ordinal, ordinal < decided ? Optional.of(Answer.YES) : Optional.empty()))
                .toList();
        NewJob job = new NewJob(
                Scripted.KIND,
                account,
                "t",
                "{}",
                limits,
                Origin.UNKNOWN,
                OptionalInt.of(StageRepository.hold(stages)));
        return new Jobs(store())
                .create(
                        job,
                        items -> {
                            for (int row = 2; row < rows.length + 2; row++) {
                                OptionalInt before = OptionalInt.empty();
                                String[] inputs = rows[row - 2].split(",");
                                for (int ordinal = 0; ordinal < inputs.length; ordinal++) {
                                    if (!inputs[ordinal].isBlank()) {
                                        OptionalInt position = OptionalInt.of(StagePosition.of(ordinal, row));
                                        items.accept(new NewJob.NewItem(
                                                position,
                                                row,
                                                "row " + row,
                                                before,
                                                inputs[ordinal],
                                                Optional.empty()));
                                        before = position;
                                    }
                                }
                            }
                        },
                        (connection, id) -> StageRepository.store(connection, id, stages));
    }

    private JobEngine engine(String account, Work work) {
        return JobEngine.start(store(), account, List.of(work), EngineContract.FAST);
    }

    private JobView rest(String id) {
        Jobs jobs = new Jobs(store());
        Await.until("it rests", () -> !jobs.find(id).orElseThrow().state().inWork());
        return jobs.find(id).orElseThrow();
    }

    private JobView run(String account, Work work, String id) {
        try (JobEngine engine = engine(account, work)) {
            new Jobs(store()).begin(id);
            return rest(id);
        }
    }

    /** How the steps of each row stand, by its number, in the order of the stages. */
    private Map<Integer, List<ItemView.State>> standing(String id) {
        Map<Integer, List<ItemView.State>> rows = new TreeMap<>();
        new Jobs(store())
                .items(id, EnumSet.allOf(ItemView.State.class), 0, Integer.MAX_VALUE)
                .forEach(item -> rows.computeIfAbsent(item.item().row(), row -> new ArrayList<>())
                        .add(item.state()));
        return rows;
    }

    @Test
    default void oneStageIsInWorkAtATime() {
        String account = UUID.randomUUID().toString();
        List<Integer> together = new ArrayList<>();
        List<Integer> inWork = new ArrayList<>();
        Work work = new Work() {
            @Override
            public String kind() {
                return Scripted.KIND;
            }

            @Override
            public Outcome run(Item item, Attempt attempt) {
                int ordinal = StagePosition.ordinal(item.position());
                synchronized (inWork) {
                    inWork.add(ordinal);
                    together.add((int) inWork.stream().distinct().count());
                }
                Thread.yield();
                synchronized (inWork) {
                    inWork.remove(Integer.valueOf(ordinal));
                }
                return new Outcome.Done("{}");
            }
        };
        String[] rows = IntStream.range(0, 30).mapToObj(row -> "ok,ok,ok").toArray(String[]::new);

        JobView job = run(account, work, make(ALL, account, 3, rows));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(together).hasSize(90).containsOnly(1);
    }

    @Test
    default void aJobWaitsBeforeAStageThatNobodyDecidedAndGoesOnWhenAnotherProcessHas() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 1, "ok,ok,ok", "ok,,ok");

        JobView waits = run(account, work, id);

        assertThat(waits.state()).isEqualTo(JobState.PAUSED);
        assertThat(waits.reason()).contains(StopReason.DECISION);
        assertThat(work.order).hasSize(2);
        try (JobEngine engine = engine(account, work)) {
            JobView goesOn = new StageRepository(another())
                    .decide(id, decided(1, Answer.YES), items -> {})
                    .orElseThrow();
            assertThat(goesOn.state()).isEqualTo(JobState.RUNNING);
            assertThat(rest(id).reason()).contains(StopReason.DECISION);
            new StageRepository(another()).decide(id, decided(2, Answer.YES), items -> {});
            assertThat(rest(id).state()).isEqualTo(JobState.COMPLETED);
        }
        assertThat(work.order).hasSize(5);
        assertThat(new StageRepository(another()).of(id))
                .containsExactly(decided(0, Answer.YES), decided(1, Answer.YES), decided(2, Answer.YES));
    }

    @Test
    default void aStageIsDecidedOnceHoweverManyTry() throws Exception {
        String account = UUID.randomUUID().toString();
        String id = make(ALL, account, 0, "ok,ok");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(n -> () -> new StageRepository(n % 2 == 0 ? store() : another())
                            .decide(
                                    id,
                                    decided(0, n % 3 == 0 ? Answer.NO : Answer.YES),
                                    items -> items.give(2, "row 2", "by " + n))
                            .isPresent())
                    .toList();
            int kept = 0;
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aStageThatIsDecidedAheadDoesNotOpenTheOneBeforeIt() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 0, "ok,ok");
        new StageRepository(store()).decide(id, decided(1, Answer.YES), items -> {});

        assertThat(run(account, work, id).reason()).contains(StopReason.DECISION);
        assertThat(work.order).isEmpty();
        try (JobEngine engine = engine(account, work)) {
            new StageRepository(store()).decide(id, decided(0, Answer.YES), items -> {});
            assertThat(rest(id).state()).isEqualTo(JobState.COMPLETED);
        }
        assertThat(work.order).containsExactly(2, StagePosition.of(1, 2));
    }

    @Test
    default void aRowThatFailedGoesOnAtItsStageWhenItIsTriedAgain() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 2, "once,ok,ok", "ok,ok,ok");

        JobView waits = run(account, work, id);

        assertThat(waits.reason()).contains(StopReason.DECISION);
        assertThat(standing(id).get(2))
                .containsExactly(ItemView.State.FAILED, ItemView.State.SKIPPED, ItemView.State.WAITING);
        assertThat(new StageRepository(store()).items(id, 2, 0, 10))
                .extracting(StagedItem::before)
                .containsExactly(StagedItem.Before.FAILED, StagedItem.Before.READY);
        try (JobEngine engine = engine(account, work)) {
            new Jobs(store()).move(id, JobMove.RETRY);
            assertThat(rest(id).reason()).contains(StopReason.DECISION);
        }
        assertThat(standing(id).get(2))
                .containsExactly(ItemView.State.DONE, ItemView.State.DONE, ItemView.State.WAITING);
    }

    @Test
    default void whatIsLeftOutKeepsNothingButAFailureBeforeItDoes() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 1, "fail,ok,ok", "ok,ok,ok", ",ok,ok");
        run(account, work, id);
        new StageRepository(store()).decide(id, decided(1, Answer.NO), items -> items.leaveOut("{\"left\":1}"));
        new StageRepository(store()).decide(id, decided(2, Answer.YES), items -> {});

        JobView job = run(account, work, id);

        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(standing(id))
                .containsEntry(2, List.of(ItemView.State.FAILED, ItemView.State.SKIPPED, ItemView.State.SKIPPED))
                .containsEntry(3, List.of(ItemView.State.DONE, ItemView.State.SKIPPED, ItemView.State.DONE))
                .containsEntry(4, List.of(ItemView.State.SKIPPED, ItemView.State.DONE));
        assertThat(job.counts()).isEqualTo(new JobView.Counts(0, 0, 3, 4, 1));
    }

    @Test
    default void aRowGetsAnItemInAStageInWhichItHadNone() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 1, "ok,,ok", "ok,ok,ok");
        run(account, work, id);
        new StageRepository(store()).decide(id, decided(1, Answer.YESBUT), items -> {
            items.give(2, "row 2", "fail");
            items.give(3, "row 3", "nothing");
            items.give(9, "row 9", "ok");
        });
        new StageRepository(store()).decide(id, decided(2, Answer.YES), items -> {});

        JobView job = run(account, work, id);

        assertThat(standing(id))
                .containsEntry(2, List.of(ItemView.State.DONE, ItemView.State.FAILED, ItemView.State.SKIPPED))
                .containsEntry(3, List.of(ItemView.State.DONE, ItemView.State.SKIPPED, ItemView.State.DONE))
                .containsEntry(9, List.of(ItemView.State.DONE));
        assertThat(job.counts().total()).isEqualTo(7);
        assertThat(new Jobs(store()).rowCounts(id).rows()).isEqualTo(3);
    }

    @Test
    default void theRowsOfACanaryGoThroughAllStagesThatWereDecided() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(CANARY, account, 2, "ok,ok,ok", "ok,ok,ok", "ok,ok,ok", "ok,ok,ok");

        JobView canary = run(account, work, id);

        assertThat(canary.reason()).contains(StopReason.MAX_ROWS);
        assertThat(canary.counts().done()).isEqualTo(4);
        assertThat(standing(id).get(4)).containsOnly(ItemView.State.WAITING);
        JobView rest = run(account, work, id);
        assertThat(rest.reason()).contains(StopReason.DECISION);
        assertThat(rest.counts().done()).isEqualTo(8);
    }

    @Test
    default void aStageInWhichTooMuchFailsIsPausedAndTheShareBeginsAnewInTheNext() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        NewJob.Limits half = new NewJob.Limits(1, false, 0, 0.5, 2);
        String id = make(half, account, 1, "ok,fail", "ok,fail", "fail,ok", ",ok");

        assertThat(run(account, work, id).reason()).contains(StopReason.DECISION);
        new StageRepository(store()).decide(id, decided(1, Answer.YES), items -> {});
        JobView paused = run(account, work, id);

        assertThat(paused.reason()).contains(StopReason.FAILURE_SHARE);
        assertThat(run(account, work, id).state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
    }

    @Test
    default void aJobThatWaitsForADecisionIsCancelledAtOnceAndCannotBePausedAgain() {
        String account = UUID.randomUUID().toString();
        String id = make(ALL, account, 1, "ok,ok");
        run(account, new Scripted(), id);
        Jobs jobs = new Jobs(store());

        assertThatThrownBy(() -> jobs.move(id, JobMove.PAUSE)).isInstanceOf(Jobs.WrongState.class);
        assertThat(jobs.move(id, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLED);
        JobView decided = new StageRepository(another())
                .decide(id, decided(1, Answer.YES), items -> {})
                .orElseThrow();
        assertThat(decided.state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    default void aProcessThatKnowsNoStagesLeavesTheJobAlone() {
        String account = UUID.randomUUID().toString();
        Scripted work = new Scripted();
        String id = make(ALL, account, 0, "ok,ok");
        Jobs jobs = new Jobs(store());
        Work earlier = new Work() {
            @Override
            public String kind() {
                return "of an earlier version";
            }

            @Override
            public Outcome run(Item item, Attempt attempt) {
                throw new IllegalStateException("it runs what it does not know");
            }
        };
        try (JobEngine engine = engine(account, earlier)) {
            jobs.move(id, JobMove.START);
            String known = jobs.create(new NewJob("of an earlier version", account, "t", "{}", ALL), items -> {});
            jobs.move(known, JobMove.START);
            Await.state(jobs, known, JobState.COMPLETED);
        }

        assertThat(jobs.find(id).orElseThrow().standing()).isEqualTo("WAITING");
        assertThat(run(account, work, id).reason()).contains(StopReason.DECISION);
    }
}
