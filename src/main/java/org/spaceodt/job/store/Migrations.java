package org.spaceodt.job.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of a store to this version: first those that every version has had ({@code V…}), then what was added since
 * ({@code A…} and, later, {@code L…}), each with a history of its own. A version that knows the first two only refuses a store
 * with anything in them that it does not know; so what is added now is in the third, and it starts on such a store, as a rolling
 * update needs. From the third on, versions start whatever was added after them.
 */
public final class Migrations {
    /** The last of {@code V…}, and of {@code A…}: what is added counts on from it. */
    private static final String V = "2";

    private static final String A = "9";
    private static final String LATEST = "latest";
    private static final String NEWER = "*:future";

    private Migrations() {}

    /** @throws FlywayException when the store cannot be brought there */
    public static void apply(Flyway tables) {
        migrate(tables);
        // Nothing is added to it any more, whatever lies beside it.
        migrate(additions(tables, "A", "addition_history", V, A));
        migrate(additions(tables, "L", "later_addition_history", A, LATEST));
    }

    private static Flyway additions(Flyway tables, String prefix, String history, String base, String last) {
        return Flyway.configure()
                .configuration(tables.getConfiguration())
                .sqlMigrationPrefix(prefix)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion(base)
                .target(last)
                .ignoreMigrationPatterns(NEWER)
                .load();
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
