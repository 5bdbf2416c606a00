package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.purge.Retention;
import org.spaceodt.support.Await;
import org.spaceodt.support.Warnings;

/** Trouble on SQLite. */
class SqliteTroubleTest implements TroubleContract {
    @TempDir
    static Path folder;

    private static final TurnedClock CLOCK = new TurnedClock();
    private static AgroalDataSource dataSource;
    private static JobStore store;

    @BeforeAll
    static void open() {
        dataSource = Stores.sqlite(folder.resolve("space-odt.db"));
        store = Stores.migrated(dataSource, Database.SQLITE, CLOCK);
    }

    private static final int PAGE_BYTES = 4096;

    /** Enough for 40 items of 3 kB, not for all of their results. */
    private static final int ROOM_FOR_SOME_ITEMS = 46;

    @AfterAll
    static void close() {
        dataSource.close();
    }

    @Override
    public JobStore store() {
        return store;
    }

    @Override
    public TurnedClock clock() {
        return CLOCK;
    }

    @Test
    void aFullDiskPausesTheJobAndNothingIsLost(@TempDir Path place) throws Exception {
        Path file = place.resolve("space-odt.db");
        Path applied = Files.createDirectory(place.resolve("remote"));
        Remote remote = new Remote(applied, 0);
        String id;
        try (AgroalDataSource empty = Stores.sqlite(file)) {
            Stores.migrated(empty, Database.SQLITE);
        }
        int pages = (int) (Files.size(file) / PAGE_BYTES);
        try (AgroalDataSource small = Stores.sqlite(file, pages + ROOM_FOR_SOME_ITEMS)) {
            JobStore full = Stores.migrated(small, Database.SQLITE);
            Jobs jobs = new Jobs(full);
            id = EngineContract.create(
                    jobs, "full", new NewJob.Limits(2, false, 0, 1, 0), EngineContract.times(40, "x".repeat(3000)));
            try (JobEngine engine = JobEngine.start(full, "full", List.of(remote), EngineContract.FAST)) {
                jobs.move(id, JobMove.START);
                JobView paused = Await.state(jobs, id, JobState.PAUSED);
                assertThat(paused.reason()).contains(StopReason.DISK_FULL);
                assertThat(paused.counts().waiting()).isPositive();
                assertThat(paused.counts().running()).isZero();
            }
        }
        try (AgroalDataSource large = Stores.sqlite(file)) {
            JobStore roomy = Stores.migrated(large, Database.SQLITE);
            Jobs jobs = new Jobs(roomy);
            try (JobEngine engine = JobEngine.start(roomy, "full", List.of(remote), EngineContract.FAST)) {
                jobs.move(id, JobMove.RESUME);
                Await.state(jobs, id, JobState.COMPLETED);
                assertThat(EngineContract.items(jobs, id)).allSatisfy(item -> assertThat(remote.applied(item.item()))
                        .isEqualTo(1));
            }
        }
    }

    @Test
    void whatKeepsJobsFromBeingBegunIsSaidOnceWithoutATrace(@TempDir Path place) {
        StringWriter said = new StringWriter();
        try (AgroalDataSource own = Stores.sqlite(place.resolve("space-odt.db"));
                Warnings warnings = Warnings.to(new PrintWriter(said))) {
            JobStore kept = Stores.migrated(own, Database.SQLITE);
            kept.change(connection -> connection
                    .createStatement()
                    .executeUpdate("create trigger full before update of picked on scheduled_tasks"
                            + " begin select raise(abort, 'no place'); end"));
            Jobs jobs = new Jobs(kept);
            String id = EngineContract.create(jobs, "begun", new NewJob.Limits(1, false, 0, 1, 0), "ok");
            Remote remote = new Remote(place, 0);
            try (JobEngine engine = JobEngine.start(kept, "begun", List.of(remote), EngineContract.FAST)) {
                jobs.move(id, JobMove.START);
                Await.until("it is said", () -> said.toString().contains("no job can be begun"));

                kept.change(connection -> connection.createStatement().executeUpdate("drop trigger full"));

                Await.state(jobs, id, JobState.COMPLETED);
            }
        }
        assertThat(said.toString())
                .containsOnlyOnce("no job can be begun until it works again")
                .contains("no place")
                .doesNotContain("\tat ");
    }

    @Test
    void endedJobsAreRemovedWhenTheyAreOld(@TempDir Path place) {
        TurnedClock clock = new TurnedClock();
        try (AgroalDataSource own = Stores.sqlite(place.resolve("space-odt.db"))) {
            JobStore kept = Stores.migrated(own, Database.SQLITE, clock);
            Jobs jobs = new Jobs(kept);
            NewJob.Limits limits = new NewJob.Limits(1, false, 0, 1, 0);
            String old = EngineContract.create(jobs, "old", limits, "ok");
            String open = EngineContract.create(jobs, "old", limits, "ok");
            jobs.move(old, JobMove.CANCEL);
            Retention.removeEndedBefore(kept, kept.now() - 1000);
            assertThat(jobs.find(old)).isPresent();
            clock.turn(java.time.Duration.ofDays(1));
            Retention.removeEndedBefore(kept, kept.now() - 1000);
            assertThat(jobs.find(old)).isEmpty();
            assertThat(EngineContract.items(jobs, old)).isEmpty();
            assertThat(jobs.find(open)).isPresent();
        }
    }
}
