package org.spaceodt.job.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobQueue;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.job.store.journal.Journal;
import org.spaceodt.job.store.purge.Retention;

/**
 * Runs the jobs of an account in this process. Which process runs which job, heartbeats, and the revival of what a dead
 * process left come from db-scheduler; a job's own progress is in its items.
 */
public final class JobEngine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobEngine.class);
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int HEARTBEATS_MISSED = 4;
    /** Less than the two after which db-scheduler looks again. */
    private static final double HEARTBEATS_SILENT = 1.5;

    private final JobStore store;
    private final String account;
    private final EngineSettings settings;
    private final Map<String, Work> works = new TreeMap<>();
    private final String owner;
    private final DatabaseRetry retry;
    private final Journal journal;
    private final Scheduler scheduler;
    private final ScheduledExecutorService housekeeping;
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private final Runnable nudge = this::somethingChanged;
    private volatile boolean closing;
    private volatile boolean gone;
    private volatile boolean queueFails;
    private volatile long closingSince;

    private JobEngine(JobStore store, String account, List<Work> works, EngineSettings settings) {
        this.store = store;
        this.account = account;
        this.settings = settings;
        works.forEach(work -> this.works.put(work.kind(), work));
        this.owner = ProcessName.ofThisProcess();
        Closing stopping = new Closing();
        this.retry = settings.retry(store.database(), stopping::overdue);
        this.journal = new Journal(store, retry);
        this.scheduler = scheduler();
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(ProcessName.daemons("job-housekeeping"));
    }

    /**
     * Runs what is in work and what is started from now on, until it is closed.
     *
     * @param account jobs of others are left alone
     * @param works jobs of other kinds are left alone
     * @throws StoreUnavailable when the store cannot be used now
     */
    public static JobEngine start(JobStore store, String account, List<Work> works, EngineSettings settings) {
        JobEngine engine = new JobEngine(store, account, works, settings);
        try {
            engine.start();
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void start() {
        putBack();
        scheduler.start();
        store.listen(nudge);
        long look = settings.look().toMillis();
        // A clock that is turned back would keep db-scheduler waiting: it is woken.
        housekeeping.scheduleWithFixedDelay(quietly(this::lookAtQueue), look, look, TimeUnit.MILLISECONDS);
        housekeeping.scheduleWithFixedDelay(quietly(this::putBack), 4 * look, 4 * look, TimeUnit.MILLISECONDS);
        long heartbeat = settings.heartbeat().toMillis();
        housekeeping.scheduleWithFixedDelay(quietly(this::lookAtStore), 0, heartbeat, TimeUnit.MILLISECONDS);
        housekeeping.scheduleWithFixedDelay(quietly(this::removeOld), 0, 1, TimeUnit.HOURS);
    }

    private Scheduler scheduler() {
        DeadWatch dead =
                new DeadWatch(Duration.ofMillis((long) (settings.heartbeat().toMillis() * HEARTBEATS_SILENT)));
        List<Task<?>> tasks = works.keySet().stream()
                .flatMap(kind -> JobQueue.taskNames(kind, account).stream()
                        .<Task<?>>map(name -> Tasks.custom(name, Void.class)
                                .onFailure(leave())
                                .onDeadExecution(dead)
                                .execute((instance, context) -> run(instance, works.get(kind)))))
                .toList();
        return JobQueue.scheduler(store, tasks)
                .schedulerName(new SchedulerName.Fixed(owner))
                // Who finds no free thread is looked at again later: a queue in between would grow without end.
                .executorService(new ThreadPoolExecutor(
                        0,
                        settings.jobsAtOnce(),
                        1,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        threads(),
                        new ThreadPoolExecutor.DiscardPolicy()))
                .threads(settings.jobsAtOnce())
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .deleteUnresolvedAfter(FOR_EVER)
                .shutdownMaxWait(GRACE)
                .build();
    }

    /** db-scheduler looks for what is due in threads of runs, too, and leaves it to them what the database refuses then. */
    private ThreadFactory threads() {
        ThreadFactory daemons = ProcessName.daemons("job-run");
        return task -> {
            Thread thread = daemons.newThread(task);
            Thread.UncaughtExceptionHandler others = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((failed, thrown) -> {
                Optional<StoreUnavailable> failure = JobQueue.failure(store, thrown);
                failure.ifPresent(this::queueFails);
                if (failure.isEmpty()) {
                    others.uncaughtException(failed, thrown);
                }
            });
            return thread;
        };
    }

    /** Said once, however often it is tried, until a job can be begun again. */
    private void queueFails(StoreUnavailable failure) {
        if (!queueFails && !(failure instanceof StoreGone)) {
            queueFails = true;
            LOG.errorf(
                    "The database of the jobs fails, and no job can be begun until it works again: %s",
                    failure.getMessage());
        }
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, Work work) {
        queueFails = false;
        JobRun.End end;
        try {
            end = runHere(instance.getId(), work);
        } catch (StoreUnavailable e) {
            LOG.errorf("Job %s cannot be begun for now: %s", instance.getId(), e.getMessage());
            end = JobRun.End.LEFT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = JobRun.End.LEFT;
        }
        return switch (end) {
            case SETTLED ->
                (complete, operations) -> {
                    operations.remove();
                    // It may have been told to go on in between.
                    putBack();
                };
            case WAITS ->
                (complete, operations) -> operations.reschedule(
                        complete, JobQueue.due(store, instance.getId()).orElseGet(() -> whenLeft(complete)));
            case LEFT -> (complete, operations) -> operations.reschedule(complete, whenLeft(complete));
            case SUPERSEDED -> (complete, operations) -> {};
        };
    }

    private JobRun.End runHere(String jobId, Work work) throws InterruptedException {
        JobRun run = new JobRun(store, retry, journal, work, settings, new Closing());
        runs.add(run);
        Runnable stopped = work.begun(jobId);
        try {
            return run.run(jobId, owner);
        } finally {
            stopped.run();
            runs.remove(run);
        }
    }

    private FailureHandler<Void> leave() {
        return (complete, operations) -> operations.reschedule(complete, whenLeft(complete));
    }

    /** At once by another process, or by this one after a pause. */
    private Instant whenLeft(ExecutionComplete complete) {
        return closing
                ? complete.getExecution().executionTime
                : store.clock().instant().plus(PAUSE);
    }

    /** Jobs in work that are not in the queue: whoever changed them ended before it had put them there. */
    private void putBack() {
        JobQueue.hurry(store, scheduler, account);
        List<JobView> lost = JobQueue.lost(store, account);
        lost.forEach(job -> JobQueue.put(scheduler, job));
        if (!lost.isEmpty()) {
            lookAtQueue();
        }
    }

    /** With every heartbeat. */
    private void lookAtStore() {
        boolean now = store.isEmptied();
        if (now && !gone) {
            LOG.error("The database of the jobs was removed or replaced, or its tables were: no job is run any more");
            scheduler.pause();
        } else if (!now && gone) {
            LOG.warn("The database of the jobs is there again: jobs go on");
            scheduler.resume();
        }
        gone = now;
        if (!gone) {
            store.refreshClock();
        }
    }

    private void removeOld() {
        Retention.removeOldPlans(store);
        new AuditRepository(store).removeOlder(settings.keepAudit());
        if (!settings.keepEnded().isZero()) {
            Retention.removeEndedBefore(
                    store, store.now() - settings.keepEnded().toMillis());
        }
    }

    private void somethingChanged() {
        lookAtQueue();
        runs.forEach(JobRun::look);
    }

    private void lookAtQueue() {
        scheduler.triggerCheckForDueExecutions();
    }

    private static Runnable quietly(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.debugf(e, "Will be tried again");
            }
        };
    }

    /** Whether it looks for jobs to run: from its start until it is closed, or its database is gone. */
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown()
                && !closing
                && !gone;
    }

    /** Lets items in work end; the jobs stay in work, for whoever starts next. */
    @Override
    public void close() {
        store.forget(nudge);
        closingSince = System.nanoTime();
        closing = true;
        housekeeping.shutdownNow();
        scheduler.pause();
        awaitRuns();
        scheduler.stop();
        journal.close();
    }

    private void awaitRuns() {
        long until = System.nanoTime() + settings.patienceAtClose().plus(GRACE).toNanos();
        try {
            while (!scheduler.getCurrentlyExecuting().isEmpty() && System.nanoTime() < until) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a run sees of it. */
    private final class Closing implements JobRun.Stopping {
        @Override
        public boolean asked() {
            return closing;
        }

        @Override
        public boolean overdue() {
            return closing
                    && System.nanoTime() - closingSince
                            > settings.patienceAtClose().toNanos();
        }
    }
}
