package org.spaceodt.job.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.spaceodt.job.store.sql.Sql;

/**
 * How many rows of a job stand where. A row is as many items as it has steps: it is bad when one of them failed, else perhaps written when
 * nobody knows whether one was, else it waits as long as one has not ended.
 *
 * @param rows all of them
 * @param cursor how many rows from the first have ended, without a gap
 */
public record RowCounts(int rows, int bad, int perhapsWritten, int waiting, int cursor) {
    private static final String BY_ROW = "(select min(row_rank) as first_rank,"
            + " max(case when state = 'FAILED' then 4"
            + " when state = 'WAITING' and in_doubt = 1 or state = 'RUNNING' and intent is not null then 3"
            + " when state in ('WAITING', 'RUNNING') then 2 else 1 end) as standing"
            + " from item where job_id = ? group by row_no) as by_row";

    /** As they were to be. */
    public int good() {
        return rows - bad - perhapsWritten - waiting;
    }

    /** The database counts, and sends nothing of what the rows hold. */
    static RowCounts of(Connection connection, String jobId) throws SQLException {
        RowCounts counts = Sql.first(
                        connection,
                        "select count(*), coalesce(sum(case standing when 4 then 1 else 0 end), 0),"
                                + " coalesce(sum(case standing when 3 then 1 else 0 end), 0),"
                                + " coalesce(sum(case standing when 2 then 1 else 0 end), 0) from " + BY_ROW,
                        line -> new RowCounts(
                                line.getInt(1), line.getInt(2), line.getInt(3), line.getInt(4), line.getInt(1)),
                        jobId)
                .orElseThrow();
        return counts.waiting + counts.perhapsWritten == 0
                ? counts
                : new RowCounts(
                        counts.rows, counts.bad, counts.perhapsWritten, counts.waiting, cursor(connection, jobId));
    }

    private static int cursor(Connection connection, String jobId) throws SQLException {
        return Sql.first(
                        connection,
                        "select count(*) from " + BY_ROW
                                + " where first_rank < (select min(first_rank) from " + BY_ROW
                                + " where standing in (2, 3))",
                        line -> line.getInt(1),
                        jobId,
                        jobId)
                .orElseThrow();
    }
}
