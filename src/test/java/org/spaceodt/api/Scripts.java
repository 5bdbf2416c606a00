package org.spaceodt.api;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.access.Role;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.access.ApiKeyRepository;

/** Keys in the store of a server that runs, as {@code keys} makes and revokes them on the same out-dir. */
final class Scripts implements AutoCloseable {
    private final AgroalDataSource dataSource;
    private final ApiKeys keys;

    Scripts(Path outDir) {
        dataSource = Stores.configured(
                Map.of("quarkus.datasource.sqlite.jdbc.url", "jdbc:sqlite:" + outDir.resolve("space-odt.db")));
        keys = new ApiKeys(new ApiKeyRepository(JobStore.of(dataSource, Database.SQLITE, Clock.systemUTC())));
    }

    /** @return the key */
    String key(String name, Role role) {
        return key(name, role, Optional.empty());
    }

    String key(String name, Role role, Optional<Instant> until) {
        return keys.make(name, role, until, "marta").orElseThrow().secret();
    }

    void revoke(String name) {
        if (!keys.revoke(name, "marta")) {
            throw new AssertionError("no key " + name);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
