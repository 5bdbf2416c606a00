package org.spaceodt.job.store.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Moment;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.JobUpdates;
import org.spaceodt.job.store.sql.HoursColumns;
import org.spaceodt.job.store.sql.NoticeLines;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

/** What the process that works on a job does with the job itself. */
public final class Holding {
    private static final String OPEN = "select 1 from item where job_id = ? and state in ('WAITING', 'RUNNING') and ";
    private static final String JOB = RowMapper.JOBS + "where id = ?";

    private static final Standing MAX_ROWS = Standing.of(JobState.PAUSED, Optional.of(StopReason.MAX_ROWS));

    private final JobStore store;
    private final DatabaseRetry retry;
    private final Duration silence;

    /** @param longestCall to Webex, from its first byte to its last */
    public Holding(JobStore store, DatabaseRetry retry, Duration longestCall) {
        this.store = store;
        this.retry = retry;
        this.silence = HoldCheck.FRESH.plus(longestCall);
    }

    /**
     * A job that is held.
     *
     * @param rowsAllowed how many rows may be begun, all of them if it is empty
     */
    public record Held(Lease lease, JobView job, Optional<Long> rowsAllowed) {}

    /**
     * Takes a job, from whoever had it: what was in work there waits again.
     *
     * @return empty when there is nothing to do about it
     */
    public Optional<Held> take(String jobId, String owner) {
        Moment asked = store.moment();
        Optional<Held> held = execute(connection -> {
            store.database().beforeTaking(connection);
            Optional<JobView> found =
                    Sql.first(connection, JOB + store.database().lock(), RowMapper::job, jobId);
            if (found.isEmpty() || !found.get().state().inWork()) {
                return Optional.empty();
            }
            Sql.update(
                    connection,
                    "update job set epoch = epoch + 1, owner = ?, waits_until = null where id = ?",
                    owner,
                    jobId);
            JobUpdates.giveBackAll(connection, jobId, store.now());
            return Sql.first(connection, JOB, line -> held(line, asked), jobId);
        });
        held.ifPresent(taken -> taken.lease().taken(store.moment()));
        return held;
    }

    private static Held held(ResultSet line, Moment asked) throws SQLException {
        JobView job = RowMapper.job(line);
        long epoch = line.getLong("epoch");
        boolean left = Sql.optionalLong(line, "left_epoch")
                .filter(last -> last == epoch - 1)
                .isPresent();
        Lease lease = new Lease(job.id(), epoch, job.state(), epoch > 1 && !left, asked);
        lease.score(line.getInt("tried"), line.getInt("tried_failed"));
        return new Held(lease, job, Sql.optionalLong(line, "rows_allowed"));
    }

    /**
     * Whether items in doubt may be looked at: what who had the job before may have had on its way to Webex has arrived by now,
     * or never will.
     */
    public boolean isQuiet(Lease lease) {
        return lease.isQuiet(store.moment(), silence);
    }

    /** Nothing of it is in work here any more, and it stays for somebody else to go on with. */
    public void leave(Lease lease) {
        if (isQuiet(lease)) {
            execute(connection -> left(connection, lease));
        }
    }

    private static int left(Connection connection, Lease lease) throws SQLException {
        return Sql.update(
                connection,
                "update job set left_epoch = epoch where id = ? and epoch = ?",
                lease.jobId(),
                lease.epoch());
    }

    /** Stops it, unless it was stopped already. */
    public void pause(Lease lease, String reason) {
        change(
                lease,
                (connection, job) -> JobMove.PAUSE.from(job.state()).map(to -> Standing.of(to, Optional.of(reason))));
    }

    /** A fault of the program. */
    public void fail(Lease lease, String reason) {
        change(
                lease,
                (connection, job) -> job.state().inWork()
                        ? Optional.of(Standing.of(JobState.FAILED, Optional.of(reason)))
                        : Optional.empty());
    }

    /**
     * Nothing is in work any more: where the job stands now.
     *
     * @param looked whether it was looked what became of items that were perhaps written: before, it is not cancelled
     * @param closed whether its hours are over: it waits for the next ones, or is paused where there are none
     * @return whether that is the end of this run; otherwise it goes on, or waits
     */
    public boolean settle(Lease lease, Optional<Long> rowsAllowed, boolean looked, boolean closed) {
        Instant now = store.clock().instant();
        Optional<JobState> decided =
                change(lease, (connection, job) -> settled(connection, job, rowsAllowed, looked, closed)
                        .or(() -> closed ? forHours(job, now) : Optional.empty()));
        // Once it stands, somebody may tell it to go on before this line. That is for whoever takes it next: what may
        // be
        // begun has changed.
        boolean ended = !decided.orElseGet(lease::state).inWork();
        if (!lease.isLost() && ended) {
            leave(lease);
        }
        return lease.isLost() || ended;
    }

    private static Optional<Standing> settled(
            Connection connection, JobView job, Optional<Long> rowsAllowed, boolean looked, boolean closed)
            throws SQLException {
        JobState state = job.state();
        boolean over = job.counts().ended() == job.counts().total();
        if (over && (state == JobState.RUNNING || state == JobState.PAUSING)) {
            boolean good = job.counts().failed() == 0;
            return Optional.of(
                    Standing.of(good ? JobState.COMPLETED : JobState.COMPLETED_WITH_FAILURES, Optional.empty()));
        }
        return switch (state) {
            case PAUSING -> Optional.of(Standing.of(JobState.PAUSED, job.reason()));
            case CANCELLING ->
                looked || job.counts().perhapsWritten() == 0
                        ? Optional.of(Standing.of(JobState.CANCELLED, job.reason()))
                        : Optional.empty();
            case RUNNING ->
                job.job().holdFrom().isPresent()
                        ? ofStages(connection, job, rowsAllowed)
                        : closed ? ofRows(connection, job, rowsAllowed) : rowsAllowed.map(rows -> MAX_ROWS);
            default -> Optional.empty();
        };
    }

    /** Where its hours ended before its rows: empty as long as something may be begun. */
    private static Optional<Standing> ofRows(Connection connection, JobView job, Optional<Long> rowsAllowed)
            throws SQLException {
        return rowsAllowed.isPresent() && none(connection, OPEN + "row_rank < ?", job.id(), rowsAllowed.get())
                ? Optional.of(MAX_ROWS)
                : Optional.empty();
    }

    private static Optional<Standing> forHours(JobView job, Instant now) {
        if (job.state() != JobState.RUNNING) {
            return Optional.empty();
        }
        Optional<Instant> opens = job.hours().flatMap(hours -> hours.opens(now));
        return Optional.of(
                opens.isPresent()
                        ? new Standing(JobState.RUNNING, Optional.empty(), opens)
                        : Standing.of(JobState.PAUSED, Optional.of(StopReason.HOURS)));
    }

    /** One stage after the other; empty as long as something may be begun. */
    private static Optional<Standing> ofStages(Connection connection, JobView job, Optional<Long> rowsAllowed)
            throws SQLException {
        String open = OPEN + "position < ?";
        int held = job.job().holdFrom().getAsInt();
        if (none(connection, open, job.id(), held)) {
            return Optional.of(Standing.of(JobState.PAUSED, Optional.of(StopReason.DECISION)));
        }
        return rowsAllowed.isPresent()
                        && none(connection, open + " and row_rank < ?", job.id(), held, rowsAllowed.get())
                ? Optional.of(MAX_ROWS)
                : Optional.empty();
    }

    private static boolean none(Connection connection, String items, Object... values) throws SQLException {
        return Sql.first(connection, items + " limit 1", line -> 1, values).isEmpty();
    }

    /** @param waitsUntil where it waits for its hours */
    private record Standing(JobState state, Optional<String> reason, Optional<Instant> waitsUntil) {
        static Standing of(JobState state, Optional<String> reason) {
            return new Standing(state, reason, Optional.empty());
        }
    }

    /** Where a job stands from now on; empty for where it stands. */
    private interface Decision {
        Optional<Standing> of(Connection connection, JobView job) throws SQLException;
    }

    /** @return where it stands by the decision; empty when that changed nothing */
    private Optional<JobState> change(Lease lease, Decision decision) {
        Moment asked = store.moment();
        Optional<JobState> decided = execute(connection -> {
            JobView job = Sql.first(
                            connection,
                            JOB + store.database().lock(),
                            line -> locked(lease, line, asked),
                            lease.jobId())
                    .orElse(Optional.empty())
                    .orElse(null);
            if (job == null) {
                lease.lose();
                return Optional.<JobState>empty();
            }
            Optional<Standing> standing = decision.of(connection, job);
            if (standing.isPresent()) {
                keep(connection, job.id(), standing.get());
            }
            return standing.map(Standing::state);
        });
        decided.ifPresent(lease::stands);
        return decided;
    }

    private static Optional<JobView> locked(Lease lease, ResultSet line, Moment asked) throws SQLException {
        return lease.seen(line.getLong("epoch"), JobState.valueOf(line.getString("state")), asked)
                ? Optional.of(RowMapper.job(line))
                : Optional.empty();
    }

    private void keep(Connection connection, String jobId, Standing standing) throws SQLException {
        if (!standing.state.inWork()) {
            // Of a run that broke off.
            JobUpdates.giveBackAll(connection, jobId, store.now());
        }
        Sql.update(connection, "update job set reason = ? where id = ?", standing.reason.orElse(null), jobId);
        HoursColumns.waits(connection, jobId, standing.waitsUntil);
        JobUpdates.stand(connection, jobId, standing.state, store.now());
        if (!standing.state.inWork()) {
            NoticeLines.owe(
                    connection,
                    jobId,
                    standing.state,
                    standing.reason,
                    store.told().of(standing.state, standing.reason),
                    store.now());
        }
    }

    private <T> T execute(JobStore.Task<T> task) {
        try {
            return retry.execute(() -> store.transaction(task));
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }
}
