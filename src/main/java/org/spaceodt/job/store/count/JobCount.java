package org.spaceodt.job.store.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spaceodt.job.JobState;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.HoursColumns;
import org.spaceodt.job.store.sql.Sql;

/**
 * How many jobs of all accounts are of one kind and stand alike.
 *
 * @param kind of their work; that of jobs with hours is the same
 * @param state as {@link #states} has them
 * @param left items of them that have not ended; 0 of jobs that have
 */
public record JobCount(String kind, String state, long jobs, long left) {
    private static final String OUT_OF_HOURS = "out_of_hours";
    /** Jobs that have ended are the many, and counted in an index alone; those that have not are few, and read. */
    private static final String BY_STANDING = "select kind,"
            + " case when state = 'RUNNING' and waits_until is not null and waits_until > ? then '" + OUT_OF_HOURS
            + "' else state end as standing, count(*), sum(total - done - skipped - failed)"
            + " from job where ended_at is null group by 1, 2"
            + " union all select kind, state, count(*), 0 from job where ended_at is not null group by kind, state";

    /** All that {@code state} can be: those of {@link JobState}, and {@value #OUT_OF_HOURS} for jobs that run and wait for their hours. */
    public static List<String> states() {
        return Stream.concat(Arrays.stream(JobState.values()).map(JobState::name), Stream.of(OUT_OF_HOURS))
                .map(state -> state.toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The database counts: one statement, and a line a kind and state. A kind may be there twice, of jobs with hours and of others.
     *
     * @throws org.spaceodt.job.StoreUnavailable when the database fails
     */
    public static List<JobCount> all(JobStore store) {
        return store.read(connection -> Sql.query(
                connection,
                BY_STANDING,
                line -> new JobCount(
                        HoursColumns.kindOf(line.getString(1)),
                        line.getString(2).toLowerCase(Locale.ROOT),
                        line.getLong(3),
                        line.getLong(4)),
                store.now()));
    }
}
