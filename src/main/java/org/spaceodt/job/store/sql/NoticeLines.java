package org.spaceodt.job.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.JobState;

/** Adds messages that are owed. */
public final class NoticeLines {
    private NoticeLines() {}

    /**
     * In the transaction in which a job comes to rest: both are there, or neither. Once for each run of it.
     *
     * @param channels by which people are to be told
     */
    public static void owe(
            Connection connection,
            String jobId,
            JobState standing,
            Optional<String> reason,
            List<String> channels,
            long now)
            throws SQLException {
        for (String channel : channels) {
            Sql.update(
                    connection,
                    "insert into notice (job_id, epoch, channel, standing, reason, rested_at, state, tries, due_at,"
                            + " changed_at) select id, epoch, ?, ?, ?, ?, 'OWED', 0, ?, ? from job where id = ?"
                            + " and not exists (select 1 from notice where notice.job_id = job.id"
                            + " and notice.epoch = job.epoch and notice.channel = ?)",
                    channel,
                    standing.name(),
                    reason.orElse(null),
                    now,
                    now,
                    now,
                    jobId,
                    channel);
        }
    }
}
