package org.spaceodt.job.store.part;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** How far the parts of jobs are. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class PartRepository {
    private final JobStore store;

    public PartRepository(JobStore store) {
        this.store = store;
    }

    /** In their order; empty for a job that has none, or was not begun. */
    public List<JobPart> of(String jobId) {
        return store.read(connection -> Sql.query(
                connection, "select * from job_part where job_id = ? order by ordinal", PartRepository::part, jobId));
    }

    /**
     * Keeps how all of them stand.
     *
     * @param before as they were kept at last, by the same process; empty when it has not kept any
     */
    public void keep(String jobId, List<JobPart> before, List<JobPart> now) {
        store.change(connection -> {
            if (before.isEmpty()) {
                Sql.update(connection, "delete from job_part where job_id = ?", jobId);
            }
            for (int i = 0; i < now.size(); i++) {
                if (before.isEmpty() || !before.get(i).equals(now.get(i))) {
                    put(connection, jobId, i, now.get(i));
                }
            }
            return Sql.update(
                    connection,
                    "update job set reads_known = ?, reads_done = ?, reads_skipped = ?, reads_failed = ? where id = ?",
                    sum(now, JobPart::known),
                    sum(now, JobPart::done),
                    sum(now, JobPart::skipped),
                    sum(now, JobPart::failed),
                    jobId);
        });
    }

    private static long sum(List<JobPart> parts, ToLongFunction<JobPart> count) {
        return parts.stream().mapToLong(count).sum();
    }

    private static void put(Connection connection, String jobId, int ordinal, JobPart part) throws SQLException {
        Sql.update(
                connection,
                "insert into job_part (job_id, ordinal, name, known, all_known, done, skipped, failed, row_count,"
                        + " result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (job_id, ordinal) do update set"
                        + " name = excluded.name, known = excluded.known, all_known = excluded.all_known,"
                        + " done = excluded.done, skipped = excluded.skipped, failed = excluded.failed,"
                        + " row_count = excluded.row_count, result = excluded.result",
                jobId,
                ordinal,
                part.name(),
                part.known(),
                part.allKnown() ? 1 : 0,
                part.done(),
                part.skipped(),
                part.failed(),
                part.rows(),
                part.result());
    }

    private static JobPart part(ResultSet line) throws SQLException {
        return new JobPart(
                line.getString("name"),
                line.getLong("known"),
                line.getInt("all_known") == 1,
                line.getLong("done"),
                line.getLong("skipped"),
                line.getLong("failed"),
                line.getLong("row_count"),
                line.getString("result"));
    }
}
