package org.spaceodt.job.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.spaceodt.job.StoreUnavailable;

/** Tries again what a database refuses for now. */
public final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Database database;
    private final Duration usual;
    private final Duration whenFull;
    private final BooleanSupplier hurry;

    /**
     * @param usual how long a database that fails is waited for
     * @param whenFull the same while it has no space left
     * @param hurry whether there is no time left to wait
     */
    public Patience(Database database, Duration usual, Duration whenFull, BooleanSupplier hurry) {
        this.database = database;
        this.usual = usual;
        this.whenFull = whenFull;
        this.hurry = hurry;
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
    public <T> T insist(Try<T> what) throws SQLException {
        long began = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return what.make();
            } catch (SQLException e) {
                Database.Trouble trouble = database.trouble(e);
                if (trouble == Database.Trouble.LASTING) {
                    throw e;
                }
                boolean full = trouble == Database.Trouble.FULL;
                long limit = (full ? whenFull : usual).toNanos();
                if (pause == FIRST_PAUSE_MILLIS) {
                    LOG.warnf("The database of the jobs fails, and is tried again: %s", e.getMessage());
                }
                if (hurry.getAsBoolean() || System.nanoTime() - began > limit || !slept(pause)) {
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
