package org.spaceodt.job.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Limits;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Stage;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.StoreUnavailable;

/**
 * The jobs in the store: made, looked at, and told what to do. Any process on the same store may call this, whether it runs
 * jobs or not. Every method may throw {@link StoreUnavailable}.
 */
public final class Jobs {
    private final JobStore store;
    private final SchedulerClient queue;

    public Jobs(JobStore store) {
        this.store = store;
        this.queue = JobQueue.client(store);
    }

    /**
     * Stores a job and all its items, or nothing. It waits to be started.
     *
     * @param items is called once, and gives each item to its argument
     * @return its id
     * @throws IllegalArgumentException for limits that cannot be, or an item that depends on itself or a later one
     */
    public String create(NewJob job, Consumer<Consumer<NewJob.NewItem>> items) {
        Limits.check(job.limits());
        String id = UUID.randomUUID().toString();
        store.change(connection -> {
            insert(connection, id, job);
            try (NewItems rows = new NewItems(connection, id, store.now())) {
                items.accept(rows);
                return Sql.update(connection, "update job set total = ? where id = ?", rows.finish(), id);
            } catch (NewItems.NotStored e) {
                throw e.cause();
            }
        });
        return id;
    }

    private void insert(Connection connection, String id, NewJob job) throws SQLException {
        // Two that are made in the same millisecond are listed in their order, too.
        long latest = Sql.first(connection, "select max(created_at) from job", line -> line.getLong(1))
                .orElse(0L);
        NewJob.Limits limits = job.limits();
        Sql.update(
                connection,
                "insert into job (id, kind, account, title, attributes, at_once, fail_fast, max_rows, failure_share,"
                        + " failure_floor, state, created_at, epoch, rows_allowed, total, running, done, skipped,"
                        + " failed, tried, tried_failed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0, 0, 0, 0, 0)",
                id,
                job.kind(),
                job.account(),
                job.title(),
                job.attributes(),
                limits.atOnce(),
                limits.failFast() ? 1 : 0,
                limits.maxRows(),
                limits.failureShare(),
                limits.failureFloor(),
                JobState.CREATED.name(),
                Math.max(store.now(), latest + 1),
                limits.maxRows() == 0 ? null : limits.maxRows());
    }

    public Optional<JobView> find(String jobId) {
        return store.read(connection -> Sql.first(connection, "select * from job where id = ?", RowMapper::job, jobId));
    }

    /** The newest first. */
    public List<JobView> list() {
        return store.read(
                connection -> Sql.query(connection, "select * from job order by created_at desc, id", RowMapper::job));
    }

    /**
     * Those of an account that have not ended, or ended then or later; the newest first. Times of ending are those of the
     * clock of the process that was at work.
     */
    public List<JobView> listRecent(String account, Instant ended) {
        return store.read(connection -> Sql.query(
                connection,
                "select * from job where account = ? and (ended_at is null or ended_at >= ?)"
                        + " order by created_at desc, id",
                RowMapper::job,
                account,
                ended.toEpochMilli()));
    }

    /**
     * @param from the first position
     * @param limit at most so many, by position
     */
    public List<ItemView> items(String jobId, EnumSet<ItemView.State> states, int from, int limit) {
        if (states.isEmpty()) {
            return List.of();
        }
        String names = states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        return store.read(connection -> Sql.query(
                connection,
                "select * from item where job_id = ? and position >= ? and state in (" + names
                        + ") order by position limit ?",
                RowMapper::item,
                jobId,
                from,
                limit));
    }

    /**
     * Starts, goes on, pauses, cancels, or makes what failed wait again: the items that failed, those that may work as they
     * are or not, and those that were skipped because of them; the job then goes on.
     *
     * @return as it stands then; a job that is in work pauses and cancels when its items in work have ended
     * @throws WrongState when there is no such move from where it stands
     * @throws NoSuchElementException when there is no such job
     */
    public JobView move(String jobId, JobMove move) {
        JobView moved = store.change(connection -> moved(connection, jobId, move));
        if (Stage.of(moved.state()) instanceof Stage.InWork) {
            // Should this process end before it: engines put what is in work and not in the queue there.
            JobQueue.put(queue, moved);
        }
        store.changed();
        return moved;
    }

    private JobView moved(Connection connection, String jobId, JobMove move) throws SQLException {
        JobView job = Sql.first(
                        connection,
                        "select * from job where id = ?" + store.database().lock(),
                        RowMapper::job,
                        jobId)
                .orElseThrow(() -> new NoSuchElementException("no job " + jobId));
        Stage to = Stage.of(job.state()).moved(move).orElseThrow(() -> new WrongState(job.state(), move));
        if (move == JobMove.RETRY) {
            JobUpdates.retry(connection, jobId, store.now());
        }
        if (to instanceof Stage.Running) {
            JobUpdates.goOn(connection, jobId, store.now(), job.reason().equals(Optional.of(StopReason.MAX_ROWS)));
        }
        JobUpdates.stand(connection, jobId, to.state(), store.now());
        return Sql.first(connection, "select * from job where id = ?", RowMapper::job, jobId)
                .orElseThrow();
    }

    /** There is no such move from that state. */
    public static final class WrongState extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final JobState state;
        private final JobMove move;

        public WrongState(JobState state, JobMove move) {
            super("a job that is " + state + " cannot " + move, null, false, false);
            this.state = state;
            this.move = move;
        }

        public JobState state() {
            return state;
        }

        public JobMove move() {
            return move;
        }
    }
}
