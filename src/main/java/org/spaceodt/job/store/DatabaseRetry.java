package org.spaceodt.job.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.spaceodt.job.StoreUnavailable;

/**
 * Tries again what a database refuses for now. Written here and not taken from a library: how long it waits depends on the failure and
 * on whether the program is about to end, and jobs work without a container.
 */
public final class DatabaseRetry {
    private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Database database;
    private final Duration usual;
    private final Duration whenFull;
    private final BooleanSupplier urgent;

    /**
     * @param usual how long a database that fails is waited for
     * @param whenFull the same while it has no space left
     * @param urgent whether there is no time left to wait
     */
    public DatabaseRetry(Database database, Duration usual, Duration whenFull, BooleanSupplier urgent) {
        this.database = database;
        this.usual = usual;
        this.whenFull = whenFull;
        this.urgent = urgent;
    }

    /** Something that may fail, and can be done again although it may have worked. */
    public interface Try<T> {
        T make() throws SQLException;
    }

    /** As long as a try may take. */
    public Duration longest() {
        return usual.plus(whenFull);
    }

    /**
     * @throws StoreUnavailable when it did not work in time
     * @throws SQLException that no waiting mends
     */
    public <T> T execute(Try<T> what) throws SQLException {
        long began = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return what.make();
            } catch (SQLException e) {
                Database.FailureKind kind = database.kind(e);
                if (kind == Database.FailureKind.LASTING) {
                    throw e;
                }
                boolean full = kind == Database.FailureKind.FULL;
                long limit = (full ? whenFull : usual).toNanos();
                if (pause == FIRST_PAUSE_MILLIS) {
                    LOG.warnf("The database of the jobs fails, and is tried again: %s", e.getMessage());
                }
                if (urgent.getAsBoolean() || System.nanoTime() - began > limit || !slept(pause)) {
                    throw new StoreUnavailable(full, String.valueOf(e.getMessage()), e);
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
