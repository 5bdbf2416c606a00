package org.spaceodt.job.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.JobState;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.job.store.sql.HoursColumns;
import org.spaceodt.job.store.sql.Sql;

/** How jobs and their items change in the tables, apart from what the journal keeps of the items in work. */
public final class JobUpdates {
    private JobUpdates() {}

    /**
     * What failed, and what was skipped for it, waits again. A failed write may have been carried out in part: what the first
     * try intended, with what was there before it, is what the next one goes on with.
     */
    static void retry(Connection connection, String jobId, long now) throws SQLException {
        Sql.update(
                connection,
                "update item set state = 'WAITING', result = null, retryable = 0, blocked_by = null,"
                        + " in_doubt = case when intent is null then 0 else 1 end, changed_at = ?"
                        + " where job_id = ? and (state = 'FAILED' or state = 'SKIPPED' and blocked_by is not null)",
                now,
                jobId);
        count(connection, jobId);
    }

    /** Items that a process had begun wait again: with what they intended in doubt, if they had come so far. */
    public static void giveBackAll(Connection connection, String jobId, long now) throws SQLException {
        Sql.update(
                connection,
                "update item set state = 'WAITING', in_doubt = case when intent is null then 0 else 1 end,"
                        + " changed_at = ? where job_id = ? and state = 'RUNNING'",
                now,
                jobId);
        count(connection, jobId);
    }

    /** Counts how its items stand. */
    public static void count(Connection connection, String jobId) throws SQLException {
        Sql.update(
                connection,
                "update job set running = " + number("RUNNING") + ", done = " + number("DONE") + ", skipped = "
                        + number("SKIPPED") + ", failed = " + number("FAILED") + " where id = ?",
                jobId);
    }

    private static String number(String state) {
        return "(select count(*) from item where item.job_id = job.id and item.state = '" + state + "')";
    }

    /** Its reasons to stop begin anew; a canary that was looked at is one no more. */
    public static void goOn(Connection connection, String jobId, long now, boolean canaryEnded) throws SQLException {
        Sql.update(
                connection,
                "update job set reason = null, ended_at = null, tried = 0, tried_failed = 0,"
                        + " started_at = coalesce(started_at, ?)"
                        + (canaryEnded ? ", rows_allowed = null" : "") + " where id = ?",
                now,
                jobId);
    }

    /** From when on it is worked on, now that it is told to go on. */
    public static void waits(Connection connection, String jobId, Optional<WorkingHours> hours, Instant now)
            throws SQLException {
        HoursColumns.waits(
                connection, jobId, hours.filter(given -> !given.isOpen(now)).flatMap(given -> given.opens(now)));
    }

    public static void stand(Connection connection, String jobId, JobState state, long now) throws SQLException {
        Sql.update(
                connection,
                "update job set state = ?, ended_at = ? where id = ?",
                state.name(),
                state.ended() ? now : null,
                jobId);
    }
}
