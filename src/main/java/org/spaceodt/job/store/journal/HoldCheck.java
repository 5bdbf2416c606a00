package org.spaceodt.job.store.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.spaceodt.job.JobState;
import org.spaceodt.job.Moment;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** Asks the store whether a job is still held, and what is asked of it. */
public final class HoldCheck {
    /** A write needs an answer that is younger, counted from before the question was sent. */
    public static final Duration FRESH = Duration.ofSeconds(2);

    private final JobStore store;
    private final DatabaseRetry retry;

    public HoldCheck(JobStore store, DatabaseRetry retry) {
        this.store = store;
        this.retry = retry;
    }

    /** @throws StoreUnavailable when the database fails */
    public void look(Lease lease) {
        try {
            ask(lease);
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }

    /**
     * Returns when the job was still held less than {@link #FRESH} ago. All who want to know at once share one question, and
     * whatever is stored of the job answers it, too.
     *
     * @throws Work.Superseded when it is another process's
     * @throws StoreUnavailable when the database failed for longer than is waited for
     */
    public void confirm(Lease lease) {
        if (!isFresh(lease)) {
            confirmAnew(lease);
        }
        if (lease.isLost()) {
            throw lease.superseded();
        }
    }

    private synchronized void confirmAnew(Lease lease) {
        Moment begun = store.moment();
        while (!lease.isLost() && !isFresh(lease)) {
            if (begun.until(store.moment()).compareTo(retry.longest()) > 0) {
                throw new StoreUnavailable(false, new TimeoutException("the database answers too slowly"));
            }
            try {
                retry.execute(() -> {
                    ask(lease);
                    return null;
                });
            } catch (SQLException e) {
                throw store.unavailable(e);
            }
        }
    }

    private boolean isFresh(Lease lease) {
        return lease.confirmed().until(store.moment()).compareTo(FRESH) < 0;
    }

    private void ask(Lease lease) throws SQLException {
        long before = lease.version();
        Moment asked = store.moment();
        boolean there = store.query(connection -> Sql.first(
                        connection,
                        "select epoch, state from job where id = ?",
                        line -> {
                            lease.glimpsed(before, line.getLong(1), JobState.valueOf(line.getString(2)), asked);
                            return true;
                        },
                        lease.jobId()))
                .isPresent();
        if (!there) {
            lease.lose();
        }
    }
}
