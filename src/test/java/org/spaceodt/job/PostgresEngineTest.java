package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;

/** Jobs on PostgreSQL. */
class PostgresEngineTest
        implements EngineContract,
                StoreContract,
                StageContract,
                HoursContract,
                OthersContract,
                AuditContract,
                MasterContract,
                NoticeContract,
                PurgeContract,
                ArtifactContract {
    private static EmbeddedPostgres server;
    private static AgroalDataSource dataSource;
    private static JobStore store;
    private static AgroalDataSource others;
    private static JobStore another;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
        dataSource = Stores.postgres(server.getJdbcUrl("postgres", "postgres"));
        store = Stores.migrated(dataSource, Database.POSTGRESQL);
        others = Stores.postgres(server.getJdbcUrl("postgres", "postgres"));
        another = Stores.migrated(others, Database.POSTGRESQL);
    }

    @AfterAll
    static void close() throws IOException {
        dataSource.close();
        others.close();
        server.close();
    }

    @Override
    public JobStore another() {
        return another;
    }

    @Override
    public JobStore store() {
        return store;
    }
}
