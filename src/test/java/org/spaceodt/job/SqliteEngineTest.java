package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;

/** Jobs on SQLite. */
class SqliteEngineTest
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
    @TempDir
    static Path folder;

    private static AgroalDataSource dataSource;
    private static JobStore store;
    private static AgroalDataSource others;
    private static JobStore another;

    @BeforeAll
    static void open() {
        dataSource = Stores.sqlite(folder.resolve("space-odt.db"));
        store = Stores.migrated(dataSource, Database.SQLITE);
        others = Stores.sqlite(folder.resolve("space-odt.db"));
        another = Stores.migrated(others, Database.SQLITE);
    }

    @AfterAll
    static void close() {
        dataSource.close();
        others.close();
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
