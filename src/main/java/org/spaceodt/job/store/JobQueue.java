package org.spaceodt.job.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.sql.HoursColumns;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

/** Jobs in the queue of db-scheduler: one execution a job; its name says who may take it. */
public final class JobQueue {
    private static final int HASH = 16;
    private static final Duration LONG_AGO = Duration.ofDays(3650);

    private static final int TRIES = 5;

    /** A process says every second that it is there, if nobody has set it otherwise. */
    private static final Duration SILENT = Duration.ofSeconds(10);

    private JobQueue() {}

    /** Runs what is in the queue of the store, by its clock. */
    public static SchedulerBuilder scheduler(JobStore store, List<Task<?>> tasks) {
        return Scheduler.create(store.dataSource(), tasks)
                .jdbcCustomization(store.database().customization())
                .serializer(new NoData())
                .clock(store.clock()::instant);
    }

    /** Jobs of the account that are in work, and not in the queue: whoever changed them ended before it had put them there. */
    public static List<JobView> lost(JobStore store, String account) {
        return store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where state in ('RUNNING', 'PAUSING', 'CANCELLING') and account = ?"
                        + " and not exists (select 1 from scheduled_tasks t where t.task_instance = job.id)",
                RowMapper::job,
                account));
    }

    /** What the database refused db-scheduler, of what that threw; empty where it was something else. */
    public static Optional<StoreUnavailable> failure(JobStore store, Throwable thrown) {
        return thrown.getCause() instanceof SQLException e ? Optional.of(store.unavailable(e)) : Optional.empty();
    }

    /** Ids of jobs on which a process works: it said so a moment ago. */
    static Set<String> held(JobStore store) {
        store.refreshClock();
        return store.read(connection -> held(connection, store.clock()));
    }

    /** Whether a process works on it: it said so a moment ago. */
    static boolean isHeld(Connection connection, Clock clock, String jobId) throws SQLException {
        return held(connection, clock).contains(jobId);
    }

    private static Set<String> held(Connection connection, Clock clock) throws SQLException {
        Instant dead = clock.instant().minus(SILENT);
        return Sql.query(
                        connection,
                        "select task_instance, last_heartbeat from scheduled_tasks where last_heartbeat is not null",
                        line -> new Held(
                                line.getString(1),
                                line.getTimestamp(2, Calendar.getInstance(TimeZone.getTimeZone("UTC")))
                                        .toInstant()))
                .stream()
                .filter(held -> held.lastHeartbeat().isAfter(dead))
                .map(Held::jobId)
                .collect(Collectors.toSet());
    }

    private record Held(String jobId, Instant lastHeartbeat) {}

    public static SchedulerClient client(JobStore store) {
        return SchedulerClient.Builder.create(store.dataSource())
                .serializer(new NoData())
                .jdbcCustomization(store.database().customization())
                .build();
    }

    /** Only processes that know this name take the job: with this work, for this account. */
    public static String taskName(String kind, String account) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return kind + "@" + HexFormat.of().formatHex(hash, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unless it is there already. */
    public static void put(SchedulerClient queue, JobView job) {
        TaskInstance<Void> execution = new TaskInstance<>(name(job), job.id());
        for (int left = TRIES; ; left--) {
            try {
                queue.scheduleIfNotExists(execution, due(job));
                return;
            } catch (TaskInstanceException e) {
                // Another put it there in the same moment, and it had ended before anybody looked: it is to be there
                // once more.
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private static String name(JobView job) {
        String kind = HoursColumns.kind(job.job().kind(), job.hours().isPresent());
        return taskName(kind, job.job().account());
    }

    /** Names of executions of a kind of work, with hours and without. */
    public static List<String> taskNames(String kind, String account) {
        return List.of(
                taskName(HoursColumns.kind(kind, false), account), taskName(HoursColumns.kind(kind, true), account));
    }

    /**
     * Long ago, so that a clock that is turned back does not keep it waiting; the older job first. Only what waits for its hours
     * goes by the clock.
     */
    private static Instant due(JobView job) {
        return job.waitsUntil().filter(until -> job.state() == JobState.RUNNING).orElseGet(() -> job.createdAt()
                .minus(LONG_AGO));
    }

    /** The same of a job as it is stored; empty when it is gone. */
    public static Optional<Instant> due(JobStore store, String jobId) {
        return store.read(connection -> Sql.first(connection, RowMapper.JOBS + "where id = ?", RowMapper::job, jobId))
                .map(JobQueue::due);
    }

    /** Jobs of the account that waited for their hours, and are told to stop: that does not wait. */
    public static void hurry(JobStore store, SchedulerClient queue, String account) {
        List<JobView> told = store.read(connection -> Sql.query(
                connection,
                RowMapper.JOBS + "where state in ('PAUSING', 'CANCELLING') and waits_until is not null and account = ?",
                RowMapper::job,
                account));
        for (JobView job : told) {
            try {
                queue.reschedule(new TaskInstance<Void>(name(job), job.id()), due(job));
            } catch (TaskInstanceException e) {
                // Somebody is at it.
            }
        }
    }

    /** An execution is its name: nothing is serialized. */
    private static final class NoData implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return null;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return null;
        }
    }
}
