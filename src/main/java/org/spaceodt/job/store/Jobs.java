package org.spaceodt.job.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Limits;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.act.About;
import org.spaceodt.job.board.JobQuery;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.job.store.sql.ActLines;
import org.spaceodt.job.store.sql.HoursColumns;
import org.spaceodt.job.store.sql.OriginColumns;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

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

    /** Where they are. */
    public JobStore store() {
        return store;
    }

    /** Those in the same store. */
    public PlanRepository plans() {
        return new PlanRepository(store);
    }

    /** Those in the same store. */
    public DocumentRepository documents() {
        return new DocumentRepository(store);
    }

    /**
     * Stores a job and all its items, or nothing. It waits to be started.
     *
     * @param items is called once, and gives each item to its argument
     * @return its id
     * @throws UnfinishedTwin when there is one with the same key that has not ended, whoever made it
     * @throws IllegalArgumentException for limits that cannot be, or an item that depends on itself or a later one
     */
    public String create(NewJob job, Consumer<Consumer<NewJob.NewItem>> items) {
        return create(job, items, (connection, id) -> {});
    }

    /** Something else that is stored with a new job, or not at all. */
    public interface Also {
        void store(Connection connection, String jobId) throws SQLException;
    }

    /** The same, and something else with it. */
    public String create(NewJob job, Consumer<Consumer<NewJob.NewItem>> items, Also also) {
        Limits.check(job.limits());
        String id = UUID.randomUUID().toString();
        changeAlone(id, job.account(), job.origin().key(), connection -> {
            insert(connection, id, job);
            try (NewItems rows = new NewItems(connection, id, store.now())) {
                items.accept(rows);
                int total = rows.finish();
                also.store(connection, id);
                ActLines.tell(connection, store.now(), made(id, job.origin(), rows.rows()));
                return Sql.update(
                        connection,
                        "update job set total = ?, failed = ?, skipped = ? where id = ?",
                        total,
                        rows.failed(),
                        rows.skipped(),
                        id);
            } catch (NewItems.NotStored e) {
                throw e.cause();
            }
        });
        return id;
    }

    private static About made(String id, Origin origin, int rows) {
        return new About(
                Optional.of(id),
                origin.plan().map(Origin.Plan::id),
                origin.plan().map(Origin.Plan::digest),
                OptionalInt.of(rows),
                origin.plannedBy());
    }

    /** Whether there is one already the unique index decides: it holds for all processes on the store. */
    private <T> T changeAlone(String id, String account, Optional<Origin.Key> key, JobStore.Task<T> task) {
        try {
            return store.transaction(task);
        } catch (SQLException e) {
            if (store.database().isTwin(e) && key.isPresent()) {
                throw new UnfinishedTwin(unfinished(account, key.get(), id));
            }
            throw store.unavailable(e);
        }
    }

    private Optional<String> unfinished(String account, Origin.Key key, String butNot) {
        return store.read(connection -> Sql.first(
                connection,
                "select id from job where account = ? and recipe = ? and digest = ? and ended_at is null and id <> ?",
                line -> line.getString(1),
                account,
                key.recipe(),
                key.digest(),
                butNot));
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
                        + " failed, tried, tried_failed, recipe, digest, plan_id, plan_digest, planned_by, operator,"
                        + " hold_from, "
                        + OriginColumns.NAMES
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, ?, ?, "
                        + OriginColumns.PLACES + ")",
                Sql.together(
                        OriginColumns.values(job.origin()),
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
                        limits.maxRows() == 0 ? null : limits.maxRows(),
                        job.origin().key().map(Origin.Key::recipe).orElse(null),
                        job.origin().key().map(Origin.Key::digest).orElse(null),
                        job.origin().plan().map(Origin.Plan::id).orElse(null),
                        job.origin().plan().map(Origin.Plan::digest).orElse(null),
                        job.origin().plannedBy().orElse(null),
                        job.origin().operator().orElse(null),
                        job.holdFrom().isPresent() ? job.holdFrom().getAsInt() : null));
    }

    public Optional<JobView> find(String jobId) {
        return attended(store.read(
                        connection -> Sql.query(connection, RowMapper.JOBS + "where id = ?", RowMapper::shown, jobId)))
                .stream()
                .findFirst();
    }

    /** What a job is about, without how it stands: for who asks at each item. */
    public Optional<NewJob> made(String jobId) {
        return store
                .read(connection -> Sql.query(connection, "select * from job where id = ?", RowMapper::made, jobId))
                .stream()
                .findFirst();
    }

    /**
     * The job with that id; else those whose ids begin so, the newest first: one of them is meant when it is the only one.
     *
     * @param id the whole id, or any part of its beginning
     */
    public List<JobView> named(String id) {
        List<JobView> exactly = find(id).stream().toList();
        return !exactly.isEmpty() || id.isEmpty()
                ? exactly
                : attended(store.read(connection -> Sql.query(
                        connection,
                        RowMapper.JOBS + "where substr(id, 1, ?) = ? order by created_at desc, id",
                        RowMapper::shown,
                        id.length(),
                        id)));
    }

    /**
     * Some of all jobs, the newest first.
     *
     * @param offset so many are left out
     * @param limit at most so many
     */
    public List<JobView> page(int offset, int limit) {
        return page(JobQuery.ALL, offset, limit);
    }

    /** The same of those that are looked for. */
    public List<JobView> page(JobQuery query, int offset, int limit) {
        JobQuery.Condition which = query.condition(held(query), store.now());
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + which.text() + "order by created_at desc, id limit ? offset ?",
                RowMapper::shown,
                Sql.together(new Object[] {limit, offset}, which.values()))));
    }

    /** Those of an account that do the same kind of thing ({@link org.spaceodt.job.Origin.Key}), the newest first. */
    public List<JobView> newest(String account, String recipe, int limit) {
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where account = ? and recipe = ? order by created_at desc, id limit ?",
                RowMapper::shown,
                account,
                recipe,
                limit)));
    }

    /**
     * Those of an account that wrote something, or may have, the newest first.
     *
     * @param offset so many are left out
     * @param limit at most so many
     */
    public List<JobView> written(String account, int offset, int limit) {
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where account = ? and exists (select 1 from item where item.job_id = job.id"
                        + " and item.intent is not null) order by created_at desc, id limit ? offset ?",
                RowMapper::shown,
                account,
                limit,
                offset)));
    }

    /**
     * Those of an account and a kind that have not ended, the newest first.
     *
     * @param limit at most so many
     */
    public List<JobView> open(String account, String kind, int limit) {
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS
                        + "where kind in (?, ?) and account = ? and ended_at is null order by created_at desc, id limit ?",
                RowMapper::shown,
                kind,
                HoursColumns.kind(kind, true),
                account,
                limit)));
    }

    /** How many there are. */
    public int count() {
        return count(JobQuery.ALL);
    }

    /** How many there are of those that are looked for. */
    public int count(JobQuery query) {
        JobQuery.Condition which = query.condition(held(query), store.now());
        return store.read(connection -> Sql.first(
                        connection, "select count(*) from job " + which.text(), line -> line.getInt(1), which.values()))
                .orElseThrow();
    }

    /** Those that were made of a plan, the newest first. */
    public List<JobView> ofPlan(String planId) {
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where plan_id = ? order by created_at desc, id",
                RowMapper::shown,
                planId)));
    }

    private Set<String> held(JobQuery query) {
        return query.state().isEmpty() ? Set.of() : JobQueue.held(store);
    }

    public RowCounts rowCounts(String jobId) {
        return store.read(connection -> RowCounts.of(connection, jobId));
    }

    /**
     * Those of an account that have not ended, or ended then or later; the newest first. Times of ending are those of the
     * clock of the process that was at work.
     */
    public List<JobView> listRecent(String account, Instant ended) {
        return attended(store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where account = ? and (ended_at is null or ended_at >= ?)"
                        + " order by created_at desc, id",
                RowMapper::shown,
                account,
                ended.toEpochMilli())));
    }

    /** With whether a process works on them. */
    private List<JobView> attended(List<JobView> jobs) {
        if (jobs.stream().noneMatch(job -> job.state().inWork())) {
            return jobs;
        }
        Set<String> held = JobQueue.held(store);
        Instant now = store.clock().instant();
        return jobs.stream()
                .map(job -> job.at(now).attended(held.contains(job.id())))
                .toList();
    }

    /**
     * @param from the first position
     * @param limit at most so many, by position
     */
    public List<ItemView> items(String jobId, EnumSet<ItemView.State> states, int from, int limit) {
        return items(jobId, states, "position >= ?", "limit ?", from, limit);
    }

    /**
     * @param offset so many items in these states are left out
     * @param limit at most so many, by position
     */
    public List<ItemView> page(String jobId, EnumSet<ItemView.State> states, int offset, int limit) {
        return items(jobId, states, "position >= 0", "limit ? offset ?", limit, offset);
    }

    private List<ItemView> items(
            String jobId, EnumSet<ItemView.State> states, String where, String part, int first, int second) {
        if (states.isEmpty()) {
            return List.of();
        }
        String chosen = states.stream().map(Jobs::stands).collect(Collectors.joining(" or "));
        return store.read(connection -> Sql.query(
                connection,
                "select * from item where job_id = ? and (" + chosen + ") and " + where + " order by position " + part,
                RowMapper::item,
                jobId,
                first,
                second));
    }

    private static String stands(ItemView.State state) {
        return switch (state) {
            case WAITING -> "state = 'WAITING' and in_doubt = 0";
            case PERHAPS_WRITTEN -> "state = 'WAITING' and in_doubt = 1";
            default -> "state = '" + state.name() + "'";
        };
    }

    /**
     * Starts, goes on, pauses, cancels, or makes what failed wait again: the items that failed, those that may work as they
     * are or not, and those that were skipped because of them; the job then goes on.
     *
     * @return as it stands then; a job that a process works on pauses and cancels when its items in work have ended, any other at
     *     once, and one with items that were perhaps written is cancelled when a process has looked what became of them
     * @throws WrongState when there is no such move from where it stands
     * @throws UnfinishedTwin when it has ended, and another with the same key has not
     * @throws NoSuchElementException when there is no such job
     */
    public JobView move(String jobId, JobMove move) {
        return move(jobId, move, HoursChange.NONE);
    }

    /**
     * The same, with what becomes of its hours where it goes on. Those that are over go, if nothing else is said. One that waits for
     * its hours may be told to go on with others.
     *
     * @throws StillAtWork when its hours cannot be changed now, since a process works on it
     */
    public JobView move(String jobId, JobMove move, HoursChange hours) {
        NewJob job = find(jobId).map(JobView::job).orElseThrow(() -> new NoSuchElementException("no job " + jobId));
        JobView moved = changeAlone(
                jobId, job.account(), job.origin().key(), connection -> moved(connection, jobId, move, hours));
        if (moved.state().inWork()) {
            // Should this process end before it: engines put what is in work and not in the queue there.
            JobQueue.put(queue, moved);
        }
        store.changed();
        return moved;
    }

    /**
     * Lets a job that has not ended, and that no process works on, have other hours, and moves it nowhere.
     *
     * @throws StillAtWork when a process works on it
     * @throws NoSuchElementException when there is no such job
     */
    public void keepHours(String jobId, HoursChange hours) {
        if (hours.stays()) {
            return;
        }
        JobView kept = store.change(connection -> {
            JobView job = store.locked(connection, jobId);
            boolean same = hours.hours().equals(job.hours());
            if (!same && job.state().inWork() && JobQueue.isHeld(connection, store.clock(), jobId)) {
                throw new StillAtWork();
            }
            if (!same && !job.state().ended()) {
                keepHours(connection, job, hours);
                ActLines.tell(connection, store.now(), About.ofJob(jobId));
            }
            return store.locked(connection, jobId);
        });
        if (kept.state().inWork()) {
            JobQueue.put(queue, kept);
        }
        store.changed();
    }

    /** Lets rows of a job that was made touch what is protected, from now on. */
    public void includeProtected(String jobId) {
        store.change(connection -> Sql.update(connection, "update job set include_protected = 1 where id = ?", jobId));
    }

    private JobView moved(Connection connection, String jobId, JobMove move, HoursChange hours) throws SQLException {
        JobView job = store.locked(connection, jobId);
        boolean otherwise = !hours.stays();
        if (otherwise && job.state().inWork() && JobQueue.isHeld(connection, store.clock(), jobId)) {
            throw new StillAtWork();
        }
        boolean waits = otherwise && move == JobMove.RESUME && job.state() == JobState.RUNNING;
        JobState to = waits ? JobState.RUNNING : to(job, move);
        if (move == JobMove.RETRY) {
            JobUpdates.retry(connection, jobId, store.now());
        }
        if (to == JobState.RUNNING) {
            JobUpdates.goOn(connection, jobId, store.now(), job.reason().equals(Optional.of(StopReason.MAX_ROWS)));
        }
        if (to == JobState.RUNNING) {
            keepHours(connection, job, hours);
        }
        JobUpdates.stand(connection, jobId, to, store.now());
        ActLines.tell(connection, store.now(), About.ofJob(jobId));
        return unheld(connection, jobId);
    }

    private void keepHours(Connection connection, JobView job, HoursChange change) throws SQLException {
        Instant now = store.clock().instant();
        Optional<WorkingHours> hours = change.stays() ? job.hours().filter(kept -> !kept.isOver(now)) : change.hours();
        if (!hours.equals(job.hours())) {
            // Whoever had it, and is silent, has it no more.
            Sql.update(connection, "update job set epoch = epoch + 1 where id = ?", job.id());
            HoursColumns.store(connection, job.id(), job.job().kind(), hours);
        }
        JobUpdates.waits(connection, job.id(), hours, now);
    }

    /** @param danger as {@link org.spaceodt.job.Origin} has it */
    public void countedDanger(String jobId, String danger) {
        store.change(connection -> Sql.update(connection, "update job set danger = ? where id = ?", danger, jobId));
    }

    /**
     * Starts a job that waits, or goes on with one that rests, whoever runs it: one that is at work, or has ended in between,
     * stays as it is.
     *
     * @throws UnfinishedTwin when it has ended, and another with the same key has not
     * @throws NoSuchElementException when there is no such job
     */
    public void begin(String jobId) {
        begin(jobId, HoursChange.NONE);
    }

    /**
     * The same, with what becomes of its hours.
     *
     * @throws StillAtWork when its hours cannot be changed now, since a process works on it
     */
    public void begin(String jobId, HoursChange hours) {
        JobView job = find(jobId).orElseThrow(() -> new NoSuchElementException("no job " + jobId));
        JobState state = job.state();
        HoursChange change = hours.hours().equals(job.hours()) ? HoursChange.NONE : hours;
        boolean rests =
                state == JobState.PAUSED || state == JobState.PAUSING || state == JobState.RUNNING && !change.stays();
        if (rests || state == JobState.CREATED) {
            try {
                move(jobId, rests ? JobMove.RESUME : JobMove.START, change);
            } catch (WrongState e) {
                if (!e.state().inWork() && !e.state().ended()) {
                    begin(jobId, hours);
                }
            }
        }
    }

    /** Lets a job rest that was told to stop and that no process works on: nobody else would. */
    void settleUnheld(String jobId) {
        store.change(connection -> unheld(connection, jobId));
    }

    /**
     * A job that was told to stop, and that no process works on, does so at once. Whoever had it, and is silent, has it no more.
     *
     * @return the job as it stands then
     */
    private JobView unheld(Connection connection, String jobId) throws SQLException {
        JobView job = store.locked(connection, jobId);
        boolean stops = job.state() == JobState.PAUSING || job.state() == JobState.CANCELLING;
        if (!stops || JobQueue.isHeld(connection, store.clock(), jobId)) {
            return job;
        }
        Sql.update(connection, "update job set epoch = epoch + 1 where id = ?", jobId);
        JobUpdates.giveBackAll(connection, jobId, store.now());
        boolean open = job.state() == JobState.CANCELLING
                && store.locked(connection, jobId).counts().perhapsWritten() > 0;
        if (!open) {
            JobState rests = job.state() == JobState.PAUSING ? JobState.PAUSED : JobState.CANCELLED;
            JobUpdates.stand(connection, jobId, rests, store.now());
        }
        return store.locked(connection, jobId);
    }

    /**
     * Cancels a job that waits for somebody to look what became of its items that were perhaps written, where nobody can look:
     * they stay so.
     *
     * @return as it stands then; the same when a process works on it
     */
    public JobView cancelUnseen(String jobId) {
        if (!JobQueue.held(store).contains(jobId)) {
            store.change(connection -> {
                ActLines.tell(connection, store.now(), About.ofJob(jobId));
                return Sql.update(
                        connection,
                        "update job set state = 'CANCELLED', ended_at = ?, epoch = epoch + 1"
                                + " where id = ? and state = 'CANCELLING' and running = 0",
                        store.now(),
                        jobId);
            });
            store.changed();
        }
        return find(jobId).orElseThrow(() -> new NoSuchElementException("no job " + jobId));
    }

    /** A cancelled job is over: before, somebody has to look what became of the items that were perhaps written. */
    private static JobState to(JobView job, JobMove move) {
        JobState to = move.from(job.state()).orElseThrow(() -> new WrongState(job.state(), move));
        return to == JobState.CANCELLED && job.counts().perhapsWritten() > 0 ? JobState.CANCELLING : to;
    }

    /** There is a job already for the same rows of the account, and it has not ended. */
    public static final class UnfinishedTwin extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<String> jobId;

        UnfinishedTwin(Optional<String> jobId) {
            super("job " + jobId.orElse("?") + " of the same rows has not ended", null, false, false);
            this.jobId = jobId;
        }

        /** Empty when it has ended in between. */
        public Optional<String> jobId() {
            return jobId;
        }
    }

    /** A process works on the job: its hours stay as they are until it rests. */
    public static final class StillAtWork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillAtWork() {
            super("the hours of a job that is at work stay as they are", null, false, false);
        }
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
