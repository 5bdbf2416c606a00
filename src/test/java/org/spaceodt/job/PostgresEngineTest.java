package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;

/** Jobs on PostgreSQL. */
class PostgresEngineTest implements EngineContract {
    private static EmbeddedPostgres server;
    private static AgroalDataSource dataSource;
    private static JobStore store;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
        dataSource = Stores.postgres(server.getJdbcUrl("postgres", "postgres"));
        store = Stores.migrated(dataSource, Database.POSTGRESQL);
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
}
