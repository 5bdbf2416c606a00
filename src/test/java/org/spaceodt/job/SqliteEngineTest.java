package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;

/** Jobs on SQLite. */
class SqliteEngineTest implements EngineContract {
    @TempDir
    static Path folder;

    private static AgroalDataSource dataSource;
    private static JobStore store;

    @BeforeAll
    static void open() {
        dataSource = Stores.sqlite(folder.resolve("space-odt.db"));
        store = Stores.migrated(dataSource, Database.SQLITE);
    }

    @AfterAll
    static void close() {
        dataSource.close();
    }

    @Override
    public JobStore store() {
        return store;
    }
}
