package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.board.BoardState;
import org.spaceodt.job.board.JobQuery;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.engine.ProcessKeeper;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.job.store.JobQueue;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.count.JobCount;
import org.spaceodt.job.store.process.JobProcess;
import org.spaceodt.job.store.process.ProcessRepository;
import org.spaceodt.job.store.sql.Sql;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;
import org.spaceodt.support.Await;

/** What jobs with hours promise, on every database, by clocks that are turned. */
interface HoursContract {
    WorkingHours NIGHT = WorkingHours.of(Optional.of("22:00"), Optional.of("06:00"), ZoneOffset.UTC);

    JobStore store();

    /** A store by a clock of its own, its jobs, and an engine of theirs. */
    final class Place implements AutoCloseable {
        final TurnedClock clock = new TurnedClock();
        final String account = "hours-" + UUID.randomUUID();
        final Scripted work = new Scripted();
        final JobStore store;
        final Jobs jobs;
        private JobEngine engine;

        Place(JobStore shared, String now) {
            turn(now);
            store = new JobStore(shared.dataSource(), shared.database(), clock);
            jobs = new Jobs(store);
            begin();
        }

        void turn(String now) {
            clock.turn(Duration.between(Instant.now(), Instant.parse(now)));
        }

        void begin() {
            engine = JobEngine.start(store, account, List.of(work), EngineContract.FAST);
        }

        JobView job(String id) {
            return jobs.find(id).orElseThrow();
        }

        String start(WorkingHours hours, NewJob.Limits limits, String... inputs) {
            String id = EngineContract.create(jobs, account, limits, inputs);
            jobs.move(id, JobMove.START, HoursChange.to(hours));
            return id;
        }

        long counted(String state) {
            return JobCount.all(store).stream()
                    .filter(count ->
                            count.kind().equals(Scripted.KIND) && count.state().equals(state))
                    .mapToLong(JobCount::jobs)
                    .sum();
        }

        long left() {
            return JobCount.all(store).stream()
                    .filter(count -> count.kind().equals(Scripted.KIND))
                    .mapToLong(JobCount::left)
                    .sum();
        }

        /** What others look at by their clocks has nothing of the times of these. */
        private void forget() {
            store.change(connection -> {
                Sql.update(
                        connection,
                        "delete from item where job_id in (select id from job where account = ?)"
                                + " and exists (select 1 from job where id = item.job_id and ended_at is not null)",
                        account);
                return Sql.update(connection, "delete from job where account = ? and ended_at is not null", account);
            });
        }

        void awaitWaiting(String id, String until) {
            Await.until("it waits", () -> job(id).goesOn().equals(Optional.of(Instant.parse(until))));
        }

        @Override
        public void close() {
            work.gate.release(1000);
            engine.close();
            forget();
        }
    }

    @Test
    default void aJobIsBegunWhenItsHoursComeAndIsSaidToWaitForThem() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            String id = place.start(NIGHT, EngineContract.ALL, "ok", "ok");
            String other = EngineContract.create(place.jobs, place.account, EngineContract.ALL, "ok");
            place.jobs.move(other, JobMove.START);
            Await.state(place.jobs, other, JobState.COMPLETED);

            JobView waits = place.job(id);
            assertThat(waits.standing()).isEqualTo("WAITING");
            assertThat(waits.why()).contains(StopReason.HOURS);
            assertThat(waits.goesOn()).contains(Instant.parse("2026-12-01T22:00:00Z"));
            assertThat(waits.hours()).contains(NIGHT);
            assertThat(waits.job().kind()).isEqualTo(Scripted.KIND);
            assertThat(waits.counts().done()).isZero();
            JobQuery queued = new JobQuery(
                            Optional.of(BoardState.QUEUED),
                            Optional.of(Scripted.KIND),
                            Optional.empty(),
                            Optional.empty())
                    .seenFrom(place.account);
            assertThat(place.jobs.page(queued, 0, 1000)).extracting(JobView::id).contains(id);

            place.turn("2026-12-01T22:00:00Z");
            Await.state(place.jobs, id, JobState.COMPLETED);
            assertThat(place.job(id).goesOn()).isEmpty();
        }
    }

    /** A version that knows no hours puts back what it knows by its kind, and takes executions of that name. */
    @Test
    default void whoCountsJobsIsToldOfThoseThatWaitForTheirHoursAndOfWhatIsLeftOfThem() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            long waited = place.counted("out_of_hours");
            long completed = place.counted("completed");
            long left = place.left();

            String id = place.start(NIGHT, EngineContract.ALL, "ok", "ok");

            assertThat(place.counted("out_of_hours")).isEqualTo(waited + 1);
            assertThat(place.left()).isEqualTo(left + 2);
            place.jobs.move(id, JobMove.RESUME, HoursChange.ANY_TIME);
            Await.state(place.jobs, id, JobState.COMPLETED);
            assertThat(place.counted("out_of_hours")).isEqualTo(waited);
            assertThat(place.counted("completed")).isEqualTo(completed + 1);
            assertThat(place.left()).isEqualTo(left);
            assertThat(JobCount.all(place.store))
                    .allSatisfy(count -> assertThat(JobCount.states()).contains(count.state()));
        }
    }

    @Test
    default void aVersionThatKnowsNoHoursDoesNotKnowTheWorkOfAJobThatHasSome() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            String id = place.start(NIGHT, EngineContract.ALL, "ok");
            assertThat(stored(place, "select kind from job where id = ?", id))
                    .containsExactly(Scripted.KIND + ".hours");
            assertThat(stored(place, "select task_name from scheduled_tasks where task_instance = ?", id))
                    .containsExactly(JobQueue.taskName(Scripted.KIND + ".hours", place.account));
            place.jobs.move(id, JobMove.RESUME, HoursChange.ANY_TIME);
            Await.state(place.jobs, id, JobState.COMPLETED);
            assertThat(stored(place, "select kind from job where id = ?", id)).containsExactly(Scripted.KIND);
        }
    }

    private static List<String> stored(Place place, String select, String id) {
        return place.store.read(connection -> Sql.query(connection, select, line -> line.getString(1), id));
    }

    @Test
    default void atTheStopItemsInProgressEndNothingBeginsAndTheRestWaitsForTheNextNight() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            String id = place.start(NIGHT, new NewJob.Limits(1, false, 0, 1, 0), "ok", "gate", "ok", "ok");
            Await.until("one is in progress", () -> place.job(id).counts().running() == 1);
            assertThat(place.job(id).standing()).isEqualTo("RUNNING");
            assertThatThrownBy(() -> place.jobs.move(id, JobMove.RESUME, HoursChange.ANY_TIME))
                    .isInstanceOf(Jobs.StillAtWork.class);

            place.turn("2026-12-02T06:00:00Z");
            place.work.gate.release();
            place.awaitWaiting(id, "2026-12-02T22:00:00Z");
            assertThat(place.job(id).counts().done()).isEqualTo(2);
            assertThat(place.work.order).containsExactly(0, 1);

            place.turn("2026-12-02T22:30:00Z");
            Await.state(place.jobs, id, JobState.COMPLETED);
            assertThat(place.work.order).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    default void whoeverStartsByDayLeavesTheJobToTheNight() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            String id = place.start(NIGHT, new NewJob.Limits(1, false, 0, 1, 0), "gate", "ok");
            Await.until("one is in progress", () -> place.job(id).counts().running() == 1);
            place.work.gate.release();
            place.engine.close();
            place.turn("2026-12-02T12:00:00Z");
            int before = place.work.order.size();
            place.begin();
            Await.until(
                    "it waits or is done",
                    () -> place.job(id).state().ended()
                            || place.job(id).goesOn().isPresent());
            assertThat(place.work.order).hasSize(before);
            place.turn("2026-12-02T22:00:00Z");
            Await.state(place.jobs, id, JobState.COMPLETED);
        }
    }

    @Test
    default void aJobThatWaitsGetsOtherHoursOrGoesOnAtOnce() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            String id = place.start(NIGHT, EngineContract.ALL, "ok");
            WorkingHours later = WorkingHours.of(Optional.of("23:00"), Optional.of("05:00"), ZoneOffset.UTC);
            place.jobs.begin(id, HoursChange.to(later));
            assertThat(place.job(id).goesOn()).contains(Instant.parse("2026-12-01T23:00:00Z"));
            assertThatThrownBy(() -> place.jobs.move(id, JobMove.RESUME)).isInstanceOf(Jobs.WrongState.class);
            place.jobs.move(id, JobMove.RESUME, HoursChange.ANY_TIME);
            assertThat(Await.state(place.jobs, id, JobState.COMPLETED).hours()).isEmpty();
        }
    }

    @Test
    default void aJobThatIsPausedKeepsItsHoursUntilItIsToldOtherwise() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            String id = place.start(NIGHT, EngineContract.ALL, "ok");
            assertThat(place.jobs.move(id, JobMove.PAUSE).state()).isEqualTo(JobState.PAUSED);
            assertThat(place.job(id).goesOn()).isEmpty();
            place.jobs.move(id, JobMove.RESUME);
            assertThat(place.job(id).goesOn()).contains(Instant.parse("2026-12-01T22:00:00Z"));
            place.jobs.move(id, JobMove.PAUSE);
            place.turn("2026-12-01T23:00:00Z");
            place.jobs.move(id, JobMove.RESUME);
            Await.state(place.jobs, id, JobState.COMPLETED);
        }
    }

    @Test
    default void aJobWhoseHoursDoNotComeAgainIsPausedAndAResumeGoesOnWithoutThem() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            WorkingHours once = WorkingHours.of(Optional.empty(), Optional.of("2026-12-02T06:00"), ZoneOffset.UTC);
            String id = place.start(once, new NewJob.Limits(1, false, 0, 1, 0), "gate", "ok");
            Await.until("one is in progress", () -> place.job(id).counts().running() == 1);
            place.turn("2026-12-02T06:00:00Z");
            place.work.gate.release();
            assertThat(Await.state(place.jobs, id, JobState.PAUSED).reason()).contains(StopReason.HOURS);
            place.jobs.move(id, JobMove.RESUME);
            assertThat(Await.state(place.jobs, id, JobState.COMPLETED).hours()).isEmpty();
        }
    }

    @Test
    default void aCanaryWhoseRowsHaveEndedIsPausedAndOneWhoseRowsHaveNotWaits() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            NewJob.Limits two = new NewJob.Limits(1, false, 2, 1, 0);
            String ended = place.start(NIGHT, two, "ok", "gate", "ok");
            String open = place.start(NIGHT, two, "gate", "ok", "ok");
            Await.until(
                    "both are in progress",
                    () -> place.job(ended).counts().running() == 1
                            && place.job(open).counts().running() == 1);
            place.turn("2026-12-02T06:00:00Z");
            place.work.gate.release(2);
            assertThat(Await.state(place.jobs, ended, JobState.PAUSED).reason()).contains(StopReason.MAX_ROWS);
            place.awaitWaiting(open, "2026-12-02T22:00:00Z");
        }
    }

    @Test
    default void aJobThatEndedItsLastItemAtTheStopIsComplete() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            String id = place.start(NIGHT, EngineContract.ALL, "gate");
            Await.until("it is in progress", () -> place.job(id).counts().running() == 1);
            place.turn("2026-12-02T06:00:00Z");
            place.work.gate.release();
            Await.state(place.jobs, id, JobState.COMPLETED);
        }
    }

    @Test
    default void aCancelDoesNotWaitForTheHours() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            String untouched = place.start(
                    WorkingHours.of(Optional.of("2026-12-05T22:00"), Optional.empty(), ZoneOffset.UTC),
                    EngineContract.ALL,
                    "ok");
            assertThat(place.jobs.move(untouched, JobMove.CANCEL).state()).isEqualTo(JobState.CANCELLED);

            String doubtful = place.start(NIGHT, new NewJob.Limits(1, false, 0, 1, 0), "stop", "ok");
            Await.state(place.jobs, doubtful, JobState.PAUSED);
            assertThat(place.job(doubtful).counts().perhapsWritten()).isEqualTo(1);
            place.turn("2026-12-02T12:00:00Z");
            place.jobs.move(doubtful, JobMove.RESUME);
            place.awaitWaiting(doubtful, "2026-12-02T22:00:00Z");
            place.work.seen = new Work.Seen.Nothing();
            place.jobs.move(doubtful, JobMove.CANCEL);
            Await.state(place.jobs, doubtful, JobState.CANCELLED);
            assertThat(place.job(doubtful).counts()).isEqualTo(new JobView.Counts(2, 0, 0, 0, 0));
        }
    }

    @Test
    default void aNightIsAsLongAsTheClocksOfItsZoneMakeIt() {
        WorkingHours madrid =
                WorkingHours.of(Optional.of("22:00"), Optional.of("06:00"), java.time.ZoneId.of("Europe/Madrid"));
        try (Place place = new Place(store(), "2026-10-25T04:10:00Z")) {
            // 05:10 there, an hour later than a night has otherwise.
            String id = place.start(madrid, EngineContract.ALL, "ok");
            Await.state(place.jobs, id, JobState.COMPLETED);
            place.turn("2027-03-28T04:00:00Z");
            String spring = place.start(madrid, EngineContract.ALL, "ok");
            assertThat(place.job(spring).goesOn()).contains(Instant.parse("2027-03-28T20:00:00Z"));
        }
    }

    @Test
    default void aDependentOfARowThatEndedAtNightIsDoneInTheNext() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            String id = place.jobs.create(
                    new NewJob(Scripted.KIND, place.account, "t", "{}", EngineContract.ALL), items -> {
                        items.accept(new NewJob.NewItem(2, "a", OptionalInt.empty(), "gate"));
                        items.accept(new NewJob.NewItem(2, "b", OptionalInt.of(0), "ok"));
                    });
            place.jobs.begin(id, HoursChange.to(NIGHT));
            Await.until("one is in progress", () -> place.job(id).counts().running() == 1);
            place.turn("2026-12-02T06:00:00Z");
            place.work.gate.release();
            place.awaitWaiting(id, "2026-12-02T22:00:00Z");
            place.turn("2026-12-02T22:00:00Z");
            Await.state(place.jobs, id, JobState.COMPLETED);
            assertThat(place.work.dependencies).containsEntry(1, "{\"done\":0}");
        }
    }

    @Test
    default void aStageThatIsDecidedByDayIsDoneAtNight() {
        try (Place place = new Place(store(), "2026-12-01T23:00:00Z")) {
            StoredStage first = stage(0, Optional.of(decision()));
            String id = place.jobs.create(
                    new NewJob(
                            Scripted.KIND,
                            place.account,
                            "t",
                            "{}",
                            EngineContract.ALL,
                            Origin.UNKNOWN,
                            OptionalInt.of(StagePosition.first(1))),
                    items -> {
                        for (int ordinal = 0; ordinal < 2; ordinal++) {
                            items.accept(new NewJob.NewItem(
                                    OptionalInt.of(StagePosition.of(ordinal, 2)),
                                    2,
                                    "row",
                                    ordinal == 0 ? OptionalInt.empty() : OptionalInt.of(StagePosition.of(0, 2)),
                                    "ok",
                                    Optional.empty()));
                        }
                    },
                    (connection, job) ->
                            StageRepository.store(connection, job, List.of(first, stage(1, Optional.empty()))));
            place.jobs.begin(id, HoursChange.to(NIGHT));
            assertThat(Await.state(place.jobs, id, JobState.PAUSED).reason()).contains(StopReason.DECISION);

            place.turn("2026-12-02T12:00:00Z");
            new StageRepository(place.store).decide(id, stage(1, Optional.of(decision())), items -> {});
            assertThat(place.job(id).goesOn()).contains(Instant.parse("2026-12-02T22:00:00Z"));
            assertThat(place.job(id).counts().done()).isEqualTo(1);
            place.turn("2026-12-02T22:00:00Z");
            assertThat(Await.state(place.jobs, id, JobState.COMPLETED).counts().done())
                    .isEqualTo(2);
        }
    }

    private static StoredStage stage(int ordinal, Optional<StoredStage.Decision> decision) {
        return new StoredStage(ordinal, "stage " + ordinal, "digest " + ordinal, decision);
    }

    private static StoredStage.Decision decision() {
        return new StoredStage.Decision(StoredStage.Answer.YES, "", "operadora", "a-host", Instant.ofEpochMilli(7));
    }

    @Test
    default void whoServesIsKnownUntilItStopsOrIsSilent() {
        try (Place place = new Place(store(), "2026-12-01T12:00:00Z")) {
            ProcessRepository processes = new ProcessRepository(place.store);
            try (ProcessKeeper keeper = ProcessKeeper.start(place.store, place.account, "serve", () -> true)) {
                assertThat(processes.alive(place.account))
                        .extracting(JobProcess::command, JobProcess::pid)
                        .containsExactly(tuple("serve", ProcessHandle.current().pid()));
                assertThat(processes.alive("another " + place.account)).isEmpty();
            }
            assertThat(processes.alive(place.account)).isEmpty();
            processes.put(new JobProcess("gone", place.account, "host", 1, "serve", place.clock.instant()));
            assertThat(processes.alive(place.account)).hasSize(1);
            place.turn("2026-12-01T12:01:00Z");
            assertThat(processes.alive(place.account)).isEmpty();
        }
    }
}
