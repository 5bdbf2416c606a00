package org.spaceodt.job.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of a store to this version: first those that every version has had ({@code V…}), then what was added since
 * ({@code A…}), which has a history of its own. The version before refuses a store whose history it does not know; so it starts
 * on one that has been added to, as a rolling update needs.
 */
public final class Migrations {
    private static final String PREFIX = "A";
    private static final String HISTORY = "addition_history";

    /** The last of {@code V…}: what is added counts on from it. */
    private static final String BASE = "2";

    private Migrations() {}

    /** @throws FlywayException when the store cannot be brought there */
    public static void apply(Flyway tables) {
        Flyway additions = Flyway.configure()
                .configuration(tables.getConfiguration())
                .sqlMigrationPrefix(PREFIX)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion(BASE)
                .load();
        migrate(tables);
        migrate(additions);
    }

    /** SQLite has no lock for it: another process may have made the same tables a moment ago, and then they are there. */
    private static void migrate(Flyway migrations) {
        try {
            migrations.migrate();
        } catch (FlywayException e) {
            migrations.migrate();
        }
    }
}
