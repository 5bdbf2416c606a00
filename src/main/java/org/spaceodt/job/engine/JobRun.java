package org.spaceodt.job.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.spaceodt.job.JobState;
import org.spaceodt.job.Limits;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.journal.Entry;
import org.spaceodt.job.store.journal.HoldCheck;
import org.spaceodt.job.store.journal.Holding;
import org.spaceodt.job.store.journal.Journal;
import org.spaceodt.job.store.journal.Lease;
import org.spaceodt.job.store.journal.WaitingItems;
import org.spaceodt.job.store.journal.Window;

/** One process's work on one job, from taking it to where it settles, is taken over, or the engine is closed. */
final class JobRun {
    private static final Logger LOG = Logger.getLogger(JobRun.class);
    /** It goes round again only when it was told to pause, and then to go on before it had. */
    private static final int MOST_ROUNDS = 1000;

    private static final long PAUSE_TRY_MILLIS = 500;
    /** One in ten. */
    private static final int MOST_FAILED = 10;
    /** Items that may be away from each place. What is away is in doubt after a crash, and counts for a limit of failures late. */
    private static final int AWAY = 5;
    /** So many of them while nothing has ended. */
    private static final int FIRST_AWAY = 2;
    /** And so many more for each item that ended well. */
    private static final int MORE_AWAY = 4;

    private final JobStore store;
    private final Holding holding;
    private final HoldCheck check;
    private final DatabaseRetry retry;
    private final Journal journal;
    private final Work work;
    private final EngineSettings settings;
    private final Stopping stopping;
    private volatile Lease current;
    private final AtomicReference<Exception> broken = new AtomicReference<>();
    private volatile Optional<Instant> closes = Optional.empty();
    private volatile boolean closed;

    /** Whether the engine is being closed, and a way to wait that ends then. */
    interface Stopping {
        boolean asked();

        /** Whether what is in work has to be left as it is. */
        boolean overdue();
    }

    JobRun(
            JobStore store,
            DatabaseRetry retry,
            Journal journal,
            Work work,
            EngineSettings settings,
            Stopping stopping) {
        this.store = store;
        this.retry = retry;
        this.holding = new Holding(store, retry, settings.longestCall());
        this.check = new HoldCheck(store, retry);
        this.journal = journal;
        this.work = work;
        this.settings = settings;
        this.stopping = stopping;
    }

    /** How it went. */
    enum End {
        /** There is nothing more to do about the job. */
        SETTLED,
        /** Its hours are over: somebody goes on when they come again. */
        WAITS,
        /** Somebody has to go on: the engine is being closed, or the database failed for too long. */
        LEFT,
        /** Somebody else goes on. */
        SUPERSEDED
    }

    End run(String jobId, String owner) throws InterruptedException {
        Optional<Holding.Held> taken = holding.take(jobId, owner);
        if (taken.isEmpty()) {
            return End.SETTLED;
        }
        Holding.Held held = taken.get();
        current = held.lease();
        try {
            return goOn(held);
        } catch (StoreUnavailable e) {
            LOG.errorf("Job %s cannot go on for now: %s", jobId, e.getMessage());
            return held.lease().isLost() ? End.SUPERSEDED : End.LEFT;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Job %s failed", jobId);
            holding.fail(held.lease(), e.toString());
            return End.SETTLED;
        }
    }

    private End goOn(Holding.Held held) throws InterruptedException {
        Lease lease = held.lease();
        checkHours(held.job().hours());
        checkLimits(held);
        int rounds = 0;
        boolean looked;
        do {
            if (lease.mayBegin() && !isClosed()) {
                workOn(held);
            }
            looked = lease.state() == JobState.CANCELLING;
            boolean seen = !looked || lookBack(held);
            if (broken.get() != null && !lease.isLost()) {
                return afterBreaking(lease, broken.get());
            }
            if (rounds++ > MOST_ROUNDS) {
                throw new IllegalStateException("items wait that cannot be found");
            }
            if (!lease.isLost() && (!seen || stopping.asked() && lease.state() == JobState.RUNNING)) {
                if (!stopping.overdue()) {
                    holding.leave(lease);
                }
                return End.LEFT;
            }
        } while (!lease.isLost() && !holding.settle(lease, held.rowsAllowed(), looked, closed) && !waits(lease));
        if (stopping.overdue()) {
            return End.LEFT;
        }
        if (!lease.isLost() && waits(lease)) {
            holding.leave(lease);
            return End.WAITS;
        }
        return lease.isLost() ? End.SUPERSEDED : End.SETTLED;
    }

    private void checkHours(Optional<WorkingHours> hours) {
        Instant now = store.clock().instant();
        closed = hours.filter(given -> !given.isOpen(now)).isPresent();
        closes = hours.flatMap(given -> given.closes(now));
    }

    /** Once they are over, they are for this run: whoever goes on later looks anew. */
    private boolean isClosed() {
        if (!closed && closes.isPresent() && !store.clock().instant().isBefore(closes.get())) {
            closed = true;
        }
        return closed;
    }

    private boolean waits(Lease lease) {
        return closed && lease.state() == JobState.RUNNING;
    }

    /** With a full disk the job is paused, if there is space for that; else somebody takes it up when there is. */
    private End afterBreaking(Lease lease, Exception why) throws InterruptedException {
        if (why instanceof StoreUnavailable unavailable) {
            if (unavailable.full()) {
                long until = System.nanoTime() + settings.patienceWhenFull().toNanos();
                while (System.nanoTime() < until && !stopping.asked()) {
                    try {
                        holding.pause(lease, StopReason.DISK_FULL);
                        holding.settle(lease, Optional.empty(), true, false);
                        return End.SETTLED;
                    } catch (StoreUnavailable e) {
                        Thread.sleep(PAUSE_TRY_MILLIS);
                    }
                }
            }
            throw unavailable;
        }
        throw why instanceof RuntimeException fault ? fault : new IllegalStateException(why);
    }

    private void workOn(Holding.Held held) throws InterruptedException {
        Lease lease = held.lease();
        int atOnce = held.job().job().limits().atOnce();
        Window window = new Window(items(held), atOnce, () -> mayBegin(lease), () -> holding.isQuiet(lease));
        AtomicReference<Workers> workers = new AtomicReference<>();
        workers.set(new Workers(
                atOnce,
                AWAY * atOnce,
                "job-" + lease.jobId() + "-",
                () -> mayBeAway(held),
                () -> takeItems(window, held, workers.get())));
        if (haveEnded(workers.get().begin(Math.min(atOnce, held.job().counts().total())), lease)) {
            window.awaitLast(retry.longest().toMillis());
        }
    }

    /**
     * More with each change that is seen to take: else a limit of failures would be noticed after many more of them. Who wants one
     * item after the other, or an end at the first failure, gets it.
     */
    private static int mayBeAway(Holding.Held held) {
        NewJob.Limits limits = held.job().job().limits();
        Lease.Score score = held.lease().score();
        if (limits.atOnce() == 1 || limits.failFast() || failsOften(score)) {
            return 0;
        }
        int well = score.tried() - score.failed();
        return Math.min(AWAY * limits.atOnce(), FIRST_AWAY * limits.atOnce() + MORE_AWAY * well);
    }

    private static boolean failsOften(Lease.Score score) {
        return score.failed() > 0 && score.failed() * MOST_FAILED >= score.tried();
    }

    private WaitingItems items(Holding.Held held) {
        String jobId = held.job().id();
        return held.job().job().holdFrom().isPresent()
                ? WaitingItems.ofOneStage(store, retry, jobId, held.rowsAllowed())
                : new WaitingItems(store, retry, jobId, held.rowsAllowed());
    }

    private boolean haveEnded(List<Thread> workers, Lease lease) throws InterruptedException {
        // By number: those that run may begin others.
        for (int i = 0; i < workers.size(); i++) {
            Thread worker = workers.get(i);
            while (worker.isAlive()) {
                worker.join(settings.look().toMillis());
                watch(lease);
                if (stopping.overdue()) {
                    LOG.warnf("Items of job %s did not end in time, and are left in doubt", lease.jobId());
                    lease.lose();
                    List.copyOf(workers).forEach(Thread::interrupt);
                    return false;
                }
            }
        }
        return true;
    }

    /** @return whether the job can be cancelled now; else somebody has to look who has the time */
    private boolean lookBack(Holding.Held held) throws InterruptedException {
        Lease lease = held.lease();
        WaitingItems some = WaitingItems.perhapsWritten(store, retry, lease.jobId());
        if (lease.isLost() || !some.any()) {
            return true;
        }
        LookingBack looking = new LookingBack(
                journal,
                work,
                lease,
                () -> !lease.isLost() && !stopping.asked() && broken.get() == null,
                () -> holding.isQuiet(lease));
        haveEnded(looking.begin(some, held.job().job().limits().atOnce(), failure -> note(lease, failure)), lease);
        return looking.isOver();
    }

    /** Somebody may have told the job to stop. */
    void look() {
        Lease lease = current;
        if (lease != null) {
            watch(lease);
        }
    }

    private void watch(Lease lease) {
        try {
            check.look(lease);
        } catch (StoreUnavailable e) {
            // The journal waits for it, and says so.
        }
    }

    private boolean mayBegin(Lease lease) {
        return lease.mayBegin() && !isClosed() && !stopping.asked() && broken.get() == null;
    }

    private void takeItems(Window window, Holding.Held held, Workers workers) {
        try {
            for (Window.Ready next = window.take(); next != null; next = window.take()) {
                takeOne(next, window, held, workers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            note(held.lease(), e);
        }
    }

    /** The item first, and then a place for it: who waits for an item that another has to end must not keep that one's place. */
    private void takeOne(Window.Ready next, Window window, Holding.Held held, Workers workers)
            throws InterruptedException {
        boolean begun = false;
        try {
            workers.enter();
            try {
                begun = mayBegin(held.lease());
                if (begun) {
                    new ItemRun(next, held.lease(), workers).run(window, held);
                }
            } finally {
                workers.leave();
            }
        } finally {
            if (!begun) {
                window.left();
            }
        }
    }

    /** Why nothing more can be begun. */
    private void note(Lease lease, Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (failure instanceof Work.Superseded) {
            lease.lose();
        } else {
            broken.compareAndSet(
                    null, failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure));
        }
    }

    private void checkLimits(Holding.Held held) {
        Lease.Score score = held.lease().score();
        if (held.lease().mayBegin()) {
            Limits.exceeded(held.job().job().limits(), score.tried(), score.failed())
                    .ifPresent(reason -> holding.pause(held.lease(), reason));
        }
    }

    /** One item's turn. */
    private final class ItemRun implements Work.Attempt {
        private final Window.Ready ready;
        private final Lease lease;
        private final Workers workers;
        private final int position;
        private boolean intended;
        private CompletableFuture<Void> claim;

        ItemRun(Window.Ready ready, Lease lease, Workers workers) {
            this.ready = ready;
            this.lease = lease;
            this.workers = workers;
            this.position = ready.item().position();
            this.intended = ready.inDoubt().isPresent();
        }

        /** Tells the window when it is stored how the item ended. */
        void run(Window window, Holding.Held held) {
            CompletableFuture<Void> stored = null;
            try {
                stored = tried(window, held);
            } finally {
                if (stored == null) {
                    window.left();
                }
            }
            if (stored != null) {
                // Not waited for: what this thread intends next is not stored before it.
                stored.whenComplete((nothing, failure) -> {
                    if (failure != null || claim.isCompletedExceptionally()) {
                        note(lease, failure != null ? failure : new IllegalStateException("not begun"));
                    }
                    window.left();
                });
            }
        }

        /** @return what is still to be stored, or nothing */
        private CompletableFuture<Void> tried(Window window, Holding.Held held) {
            if (ready.blockedBy() >= 0) {
                journal.store(lease, new Entry.Block(position, ready.blockedBy()));
                window.failed(position, ready.blockedBy());
                return null;
            }
            // Not waited for: nothing may be changed before an intent, and that comes after it.
            claim = journal.submit(lease, new Entry.Claim(position));
            Optional<Entry.End> end = attempt();
            if (end.isEmpty()) {
                return null;
            }
            Outcome outcome = end.get().outcome();
            if (outcome instanceof Outcome.Failed) {
                keep(end.get());
                window.failed(position, position);
                checkLimits(held);
                return null;
            }
            return journal.submit(lease, end.get()).thenRun(() -> window.done(position, outcome.result()));
        }

        private Optional<Entry.End> attempt() {
            try {
                Outcome outcome = work.run(ready.item(), this);
                if (outcome == null) {
                    throw new NullPointerException("no outcome of item " + position);
                }
                return Optional.of(new Entry.End(position, outcome, false));
            } catch (Work.WorkStopped e) {
                keep(new Entry.GiveBack(position));
                if (!asksToStop()) {
                    holding.pause(lease, e.getMessage());
                }
                return Optional.empty();
            } catch (Work.Superseded | StoreUnavailable e) {
                throw e;
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                LOG.errorf(e, "Item %d of job %s failed", position, lease.jobId());
                return Optional.of(new Entry.End(position, new Outcome.Failed(Faults.json(e), true), intended));
            }
        }

        @Override
        public Optional<String> inDoubt() {
            return ready.inDoubt();
        }

        @Override
        public Optional<String> dependencyResult() {
            return ready.dependencyResult();
        }

        @Override
        public void intend(String intent) {
            if (lease.isLost()) {
                throw lease.superseded();
            }
            keep(new Entry.Intent(position, intent));
            intended = true;
        }

        @Override
        public void confirm() {
            check.confirm(lease);
        }

        /** Only what was begun can go on: a claim that was not stored is noticed here. */
        private void keep(Entry entry) {
            journal.store(lease, entry);
            journal.await(claim);
        }

        @Override
        public void giveWay(Work.Wait wait) throws InterruptedException {
            workers.giveWay(wait);
        }

        @Override
        public boolean asksToStop() {
            return !mayBegin(lease);
        }
    }
}
