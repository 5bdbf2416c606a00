package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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
import org.spaceodt.support.Await;

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
            int port = server.getPort();
            server.close();
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            Await.until("it goes on", () -> completed(jobs, id));
            assertThat(EngineContract.items(jobs, id))
                    .hasSize(300)
                    .allSatisfy(item -> assertThat(remote.applied(item.item())).isEqualTo(1));
        }
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
