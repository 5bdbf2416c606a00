package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.journal.Holding;
import org.spaceodt.support.Await;
import org.spaceodt.support.Warnings;

/** Trouble on PostgreSQL. */
class PostgresTroubleTest implements TroubleContract {
    private static final TurnedClock CLOCK = new TurnedClock();

    private static Path data;
    private static EmbeddedPostgres server;
    private static AgroalDataSource dataSource;
    private static JobStore store;

    @BeforeAll
    static void open() throws IOException {
        data = Files.createTempDirectory("space-odt-postgres");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        dataSource = Stores.postgres(server.getJdbcUrl("postgres", "postgres"));
        store = Stores.migrated(dataSource, Database.POSTGRESQL, CLOCK);
    }

    @AfterAll
    static void close() throws IOException {
        dataSource.close();
        server.close();
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
    void aDatabaseThatGoesAwayForAWhileIsWaitedFor(@TempDir Path folder) throws IOException {
        Jobs jobs = new Jobs(store);
        Remote remote = new Remote(folder, 15);
        try (JobEngine engine = JobEngine.start(store, "gone", List.of(remote), EngineContract.FAST)) {
            String id = EngineContract.create(
                    jobs, "gone", new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(300, "ok"));
            jobs.move(id, JobMove.START);
            Await.until("some done", () -> jobs.find(id).orElseThrow().counts().done() > 20);
            List<StoreUnavailable> away = new CopyOnWriteArrayList<>();
            CountDownLatch seen = new CountDownLatch(1);
            CompletableFuture<Progress> followed = followed(id, away, seen);
            Await.until("it is seen", () -> seen.getCount() == 0);
            int port = server.getPort();
            server.close();
            Await.until("it is gone", () -> !away.isEmpty());
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            Await.until("it goes on", () -> completed(jobs, id));
            assertThat(followed.join().job().state()).isEqualTo(JobState.COMPLETED);
            assertThat(away).as("said once each time").hasSizeLessThan(4);
            assertThat(EngineContract.items(jobs, id))
                    .hasSize(300)
                    .allSatisfy(item -> assertThat(remote.applied(item.item())).isEqualTo(1));
        }
    }

    /** Who follows it waits as long as who works on it. */
    private static CompletableFuture<Progress> followed(String id, List<StoreUnavailable> away, CountDownLatch seen) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new JobProgress(store, id).follow(Duration.ofMillis(20), Await.LONGEST, away::add, progress -> {
                    seen.countDown();
                    return true;
                });
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aSchemaThatIsDroppedMeanwhileIsNotWaitedFor() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database dropped");
        }
        try (AgroalDataSource other = Stores.postgres(server.getJdbcUrl("postgres", "dropped"))) {
            JobStore dropped = Stores.migrated(other, Database.POSTGRESQL, CLOCK);
            Jobs jobs = new Jobs(dropped);
            String id = EngineContract.create(
                    jobs, "dropped", new NewJob.Limits(1, false, 0, 1, 0), EngineContract.times(5, "gate"));
            jobs.move(id, JobMove.START);
            assertThatThrownBy(() -> new JobProgress(dropped, id)
                            .follow(Duration.ofMillis(1), Await.LONGEST, away -> {}, progress -> {
                                dropped.read(connection ->
                                        connection.createStatement().executeUpdate("drop schema public cascade"));
                                return true;
                            }))
                    .isInstanceOf(StoreGone.class);
        }
    }

    @Test
    void aSchemaThatIsGoneIsSaidWithoutATraceAndItsJobsGoOnWhenItIsBack(@TempDir Path folder) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database moved");
        }
        StringWriter said = new StringWriter();
        Remote remote = new Remote(folder, 5);
        try (AgroalDataSource other = Stores.postgres(server.getJdbcUrl("postgres", "moved"));
                Connection admin = other.getConnection();
                Statement statement = admin.createStatement();
                Warnings warnings = Warnings.to(new PrintWriter(said))) {
            JobStore moved = Stores.migrated(other, Database.POSTGRESQL, CLOCK);
            Jobs jobs = new Jobs(moved);
            String id = EngineContract.create(
                    jobs, "moved", new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(200, "ok"));
            try (JobEngine engine = JobEngine.start(moved, "moved", List.of(remote), EngineContract.FAST)) {
                jobs.move(id, JobMove.START);
                Await.until(
                        "some done", () -> jobs.find(id).orElseThrow().counts().done() > 20);
                statement.execute("alter schema public rename to away");
                Await.until("it is seen", () -> !engine.isRunning());

                statement.execute("alter schema away rename to public");

                Await.state(jobs, id, JobState.COMPLETED);
                assertThat(engine.isRunning()).isTrue();
                assertThat(EngineContract.items(jobs, id)).hasSize(200).allSatisfy(item -> assertThat(
                                remote.applied(item.item()))
                        .isEqualTo(1));
            }
        }
        assertThat(said.toString())
                .containsOnlyOnce("its tables were: no job is run any more")
                .containsOnlyOnce("is there again: jobs go on")
                .doesNotContain("\tat ");
    }

    @Test
    void aConnectionDoesNotKeepRowsForLongWhenItsProcessIsHalted() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery("select current_setting('idle_in_transaction_session_timeout'),"
                        + " current_setting('tcp_user_timeout')")) {
            said.next();
            assertThat(said.getString(1)).isEqualTo("5s");
            assertThat(said.getString(2)).isIn("5000", "0");
        }
    }

    @Test
    void aJobIsTakenOverFromAProcessThatIsHaltedInsideATransaction(@TempDir Path folder) throws SQLException {
        Jobs jobs = new Jobs(store);
        String id = EngineContract.create(
                jobs, "halted", new NewJob.Limits(4, false, 0, 1, 0), EngineContract.times(20, "ok"));
        jobs.move(id, JobMove.START);
        try (Connection halted = dataSource.getConnection();
                Statement statement = halted.createStatement()) {
            halted.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 300");
            statement.execute("select * from job where id = '" + id + "' for update");
            try (JobEngine engine =
                    JobEngine.start(store, "halted", List.of(new Remote(folder, 0)), EngineContract.FAST)) {
                Await.state(jobs, id, JobState.COMPLETED);
            }
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    /** It takes as long as a row is waited for. */
    @Test
    @Tag("slow")
    void aRowThatSomebodyKeepsIsTriedForAgain() throws SQLException {
        Jobs jobs = new Jobs(store);
        String id = EngineContract.create(jobs, "kept", EngineContract.ALL, "ok");
        jobs.move(id, JobMove.START);
        DatabaseRetry retry = EngineContract.FAST.retry(Database.POSTGRESQL, () -> true);
        try (Connection kept = dataSource.getConnection();
                Statement statement = kept.createStatement()) {
            kept.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("select * from job where id = '" + id + "' for update");
            Holding holding = new Holding(store, retry, Duration.ZERO);
            assertThatThrownBy(() -> holding.take(id, "another"))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("lock timeout");
            kept.rollback();
            kept.setAutoCommit(true);
            assertThat(holding.take(id, "another")).isPresent();
        }
        jobs.move(id, JobMove.CANCEL);
    }

    @Test
    void theTimeIsThatOfTheDatabaseWhateverThisMachineSays() {
        TurnedClock machine = new TurnedClock();
        machine.turn(Duration.ofHours(1));
        JobStore ahead = JobStore.of(dataSource, Database.POSTGRESQL, machine);
        ahead.refreshClock();
        assertThat(Duration.ofMillis(ahead.now() - System.currentTimeMillis()).abs())
                .isLessThan(Duration.ofMinutes(10));
    }

    /** The pool has connections that are broken. */
    private static boolean completed(Jobs jobs, String id) {
        try {
            return jobs.find(id).orElseThrow().state() == JobState.COMPLETED;
        } catch (StoreUnavailable e) {
            return false;
        }
    }
}
