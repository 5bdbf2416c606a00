package org.spaceodt.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.StoredNotes;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.webex.resource.Polling;

/**
 * Tries plans on a simulation of the organization, made of its latest export: nothing of it reaches Webex. One at a time. What came of it
 * is kept in the out-dir. Thread-safe.
 */
public final class Rehearsals implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 10_000;

    private final JobContext place;
    private final SimulatedTenants tenants;
    private final StoredNotes notes;
    private final Polling watch;
    private final Clock clock;
    private final LongSupplier free;
    private final RehearsalFiles files;
    private Optional<AtWork> atWork = Optional.empty();

    private record AtWork(RehearsalRun run, Thread thread) {
        boolean isOver() {
            return !thread.isAlive();
        }
    }

    /** @param watch how long it is waited until a change is seen */
    public Rehearsals(JobContext place, SimulatedTenants tenants, StoredNotes notes, Polling watch) {
        this(place, tenants, notes, watch, Clock.systemUTC(), Rehearsals::freeMemory);
    }

    /** @param free how much of the memory is nobody's, in bytes */
    Rehearsals(
            JobContext place,
            SimulatedTenants tenants,
            StoredNotes notes,
            Polling watch,
            Clock clock,
            LongSupplier free) {
        this.place = place;
        this.tenants = tenants;
        this.notes = notes;
        this.watch = watch;
        this.clock = clock;
        this.free = free;
        this.files = new RehearsalFiles(place.folder());
    }

    /**
     * Begins one, and does not wait for it.
     *
     * @param who of whose it is said to be
     * @throws RehearsalRefused when none can be begun now
     */
    public synchronized PlanRehearsal begin(SavedPlan plan, JobContext who) throws IOException, RehearsalRefused {
        Optional<AtWork> other = atWork.filter(one -> !one.isOver());
        if (other.isPresent()) {
            throw RehearsalRefused.atWork(other.get().run().seen());
        }
        RehearsalExport export = RehearsalExport.newest(
                place.folder(), place.account(), place.where().rehearsal());
        RehearsalMemory.check(export.about(), free);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = DatedFolders.time(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
        RehearsalFiles.Writing writing = files.begin(id);
        RehearsalRun run;
        try {
            run = new RehearsalRun(
                    new RehearsalRun.Task(id, plan, export, who, tenants, notes, watch, now), writing, clock);
        } catch (IOException | RuntimeException e) {
            writing.close();
            throw e;
        }
        Thread thread = new Thread(run, "rehearsal");
        thread.setDaemon(true);
        atWork = Optional.of(new AtWork(run, thread));
        thread.start();
        return run.seen();
    }

    /** As it stands; empty where there is none. */
    public Optional<PlanRehearsal> find(String id) throws IOException {
        Optional<PlanRehearsal> ours = ours().filter(one -> one.id().equals(id));
        return ours.isPresent() ? ours : files.find(id);
    }

    /** The newest of a plan. */
    public Optional<PlanRehearsal> latestOf(String planId) throws IOException {
        Optional<PlanRehearsal> ours = ours().filter(one -> one.plan().id().equals(planId));
        return ours.isPresent() ? ours : files.latestOf(planId);
    }

    private synchronized Optional<PlanRehearsal> ours() {
        return atWork.map(one -> one.run().seen());
    }

    /**
     * Steps of one.
     *
     * @param matching how many there are of the kind that was asked for
     */
    public record Steps(List<RehearsedStep> steps, int matching) {}

    /** Which steps are asked for. */
    public enum Which {
        ALL(marks -> true),
        DIFFERENT(marks -> !marks.asPlanned()),
        CHANGED(marks -> marks.end() == CameOut.CHANGED),
        UNCHANGED(marks -> marks.end() == CameOut.UNCHANGED),
        REFUSED(marks -> marks.end() == CameOut.REFUSED),
        FAILED(marks -> marks.end() == CameOut.FAILED),
        LEFT_OUT(marks -> marks.end() == CameOut.LEFT_OUT);

        private final Predicate<RehearsalFiles.Marks> test;

        Which(Predicate<RehearsalFiles.Marks> test) {
            this.test = test;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of the steps of a rehearsal that is there, in the order of the plan. */
    public Steps steps(String id, Which which, int offset, int limit) throws IOException {
        RehearsalFiles.Page page = files.page(id, which.test, offset, limit);
        return new Steps(page.steps(), page.matching());
    }

    /**
     * Waits for the end of what is at work.
     *
     * @param longest that it waits
     * @return whether nothing is at work any more
     */
    public boolean isOver(Duration longest) {
        Optional<AtWork> last;
        synchronized (this) {
            last = atWork;
        }
        if (last.isEmpty()) {
            return true;
        }
        try {
            last.get().thread().join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return last.get().isOver();
    }

    /** Where the files of one are. */
    public Path folder(String id) {
        return files.folderOf(id);
    }

    /** Ends what is at work: no more rows are begun. */
    public void stop(String id) {
        synchronized (this) {
            atWork.filter(one -> one.run().seen().id().equals(id))
                    .ifPresent(one -> one.run().stop());
        }
    }

    /** Ends what is at work, and waits a while for it. */
    @Override
    public void close() {
        Optional<AtWork> last;
        synchronized (this) {
            last = atWork;
        }
        last.ifPresent(one -> {
            one.run().stop();
            try {
                one.thread().join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What is garbage is in nobody's way. */
    private static long freeMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
