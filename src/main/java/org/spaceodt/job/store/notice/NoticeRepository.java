package org.spaceodt.job.store.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.JobState;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/**
 * Messages in a store. A message is taken before it is sent and marked after it: a process that dies in between has perhaps sent it, and
 * another sends it again when the time for it is over. Every method may throw {@link org.spaceodt.job.StoreUnavailable}.
 */
public final class NoticeRepository {
    private static final int MOST = 100;

    private final JobStore store;

    public NoticeRepository(JobStore store) {
        this.store = store;
    }

    /** Those of a job, in the order in which it came to rest. */
    public List<KeptNotice> ofJob(String jobId) {
        return store.read(connection -> Sql.query(
                connection,
                "select * from notice where job_id = ? order by epoch, channel",
                NoticeRepository::notice,
                jobId));
    }

    /**
     * Whether one of an account is to be sent soon. What another process is at is not.
     *
     * @param soon within that time
     */
    public boolean isOwed(String account, String channel, Duration soon) {
        return !owed(account, channel, store.now() + soon.toMillis()).isEmpty();
    }

    private List<KeptNotice> owed(String account, String channel, long until) {
        return store.read(connection -> Sql.query(
                connection,
                "select notice.* from notice join job on job.id = notice.job_id where notice.state = 'OWED'"
                        + " and notice.due_at <= ? and notice.channel = ? and job.account = ?"
                        + " order by notice.rested_at, notice.job_id limit " + MOST,
                NoticeRepository::notice,
                until,
                channel,
                account));
    }

    /**
     * Takes the next one that is due, for this process alone.
     *
     * @param hold for how long nobody else takes it
     */
    public Optional<KeptNotice> take(String account, String channel, Duration hold) {
        long now = store.now();
        for (KeptNotice next : owed(account, channel, now)) {
            int taken = update(
                    "update notice set tries = tries + 1, due_at = ?, changed_at = ?"
                            + " where job_id = ? and epoch = ? and channel = ? and state = 'OWED' and tries = ?",
                    now + hold.toMillis(),
                    now,
                    next.jobId(),
                    next.epoch(),
                    next.channel(),
                    next.tries());
            if (taken == 1) {
                return find(next);
            }
        }
        return Optional.empty();
    }

    private Optional<KeptNotice> find(KeptNotice like) {
        return store.read(connection -> Sql.first(
                connection,
                "select * from notice where job_id = ? and epoch = ? and channel = ?",
                NoticeRepository::notice,
                like.jobId(),
                like.epoch(),
                like.channel()));
    }

    public void sent(KeptNotice notice) {
        ended(notice, NoticeState.SENT, null);
    }

    /** It is not tried again. */
    public void givenUp(KeptNotice notice, String why) {
        ended(notice, NoticeState.FAILED, why);
    }

    private void ended(KeptNotice notice, NoticeState state, String error) {
        update(
                "update notice set state = ?, error = ?, changed_at = ? where job_id = ? and epoch = ? and channel = ?",
                state.name(),
                error,
                store.now(),
                notice.jobId(),
                notice.epoch(),
                notice.channel());
    }

    /** It is tried again, by whoever is there then. */
    public void later(KeptNotice notice, Duration wait, String why) {
        update(
                "update notice set due_at = ?, error = ?, changed_at = ?"
                        + " where job_id = ? and epoch = ? and channel = ? and state = 'OWED'",
                store.now() + wait.toMillis(),
                why,
                store.now(),
                notice.jobId(),
                notice.epoch(),
                notice.channel());
    }

    private int update(String sql, Object... values) {
        return store.change((Connection connection) -> Sql.update(connection, sql, values));
    }

    private static KeptNotice notice(ResultSet line) throws SQLException {
        return new KeptNotice(
                line.getString("job_id"),
                line.getLong("epoch"),
                line.getString("channel"),
                JobState.valueOf(line.getString("standing")),
                Optional.ofNullable(line.getString("reason")),
                Instant.ofEpochMilli(line.getLong("rested_at")),
                NoticeState.valueOf(line.getString("state")),
                line.getInt("tries"),
                Instant.ofEpochMilli(line.getLong("changed_at")),
                Optional.ofNullable(line.getString("error")));
    }
}
