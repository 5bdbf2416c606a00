package org.spaceodt.rehearsal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Guard;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.StoredNotes;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.job.store.PlanRepository;
import org.spaceodt.webex.resource.Polling;

/** A rehearsal at work: it makes the organization, goes through the plan row by row, and keeps what came out. For one thread, but for what it says of itself. */
final class RehearsalRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(RehearsalRun.class);
    /** Fewer than a job has: the server goes on beside it. */
    private static final int AT_ONCE = 8;

    private static final int FLUSH_EVERY = 50;

    private final Task task;
    private final RehearsalFiles.Writing files;
    private final Clock clock;
    private final Map<CameOut, Integer> steps = new EnumMap<>(CameOut.class);
    private PlanRehearsal.Export export;
    private boolean prepared;
    private int rows;
    private int different;
    private long calls;
    private Optional<Ending> ending = Optional.empty();
    private volatile boolean stopped;

    private record Ending(Instant at, PlanRehearsal.State state, String trouble, String detail) {}

    /**
     * What is to be done.
     *
     * @param place of the tenant: nothing is asked of it, and nothing written there
     * @param watch how long it is waited until a change is seen
     */
    record Task(
            String id,
            SavedPlan plan,
            RehearsalExport export,
            JobContext place,
            SimulatedTenants tenants,
            StoredNotes notes,
            Polling watch,
            Instant startedAt) {}

    RehearsalRun(Task task, RehearsalFiles.Writing files, Clock clock) throws IOException {
        this.task = task;
        this.files = files;
        this.clock = clock;
        this.export = new PlanRehearsal.Export(
                task.export().about().id(),
                task.export().about().readAt(),
                task.export().about().incomplete());
        files.head(seen());
    }

    /** As it stands. */
    synchronized PlanRehearsal seen() {
        return new PlanRehearsal(
                task.id(),
                new PlanRehearsal.Plan(
                        task.plan().stored().id(),
                        task.plan().stored().digest(),
                        task.plan().head().subject(),
                        task.plan().head().rows(),
                        task.plan().head().undoOf()),
                task.place().origin().operator().orElse(""),
                task.startedAt(),
                ending.map(Ending::at),
                ending.map(Ending::state).orElse(PlanRehearsal.State.RUNNING),
                ending.map(Ending::trouble).orElse(""),
                ending.map(Ending::detail).orElse(""),
                export,
                prepared,
                rows,
                Map.copyOf(steps),
                different,
                calls);
    }

    /** Nothing more is begun. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try (files) {
            Ending end = ending();
            synchronized (this) {
                ending = Optional.of(end);
            }
            files.flush();
            files.head(seen());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The rehearsal %s could not be kept", task.id());
            fail(e);
        }
    }

    private synchronized void fail(Exception e) {
        ending = Optional.of(
                ended(PlanRehearsal.State.FAILED, PlanRehearsal.Trouble.FAULT, String.valueOf(e.getMessage())));
    }

    private Ending ending() {
        try {
            go();
            return stopped ? ended(PlanRehearsal.State.STOPPED) : ended(PlanRehearsal.State.ENDED);
        } catch (DamagedExport e) {
            String where = e.file() + (e.row() == 0 ? "" : ":" + e.row());
            return ended(PlanRehearsal.State.FAILED, PlanRehearsal.Trouble.DAMAGED_EXPORT, where);
        } catch (PlanRepository.Altered e) {
            return ended(PlanRehearsal.State.FAILED, PlanRehearsal.Trouble.ALTERED_PLAN, "");
        } catch (IOException | RuntimeException e) {
            if (stopped) {
                return ended(PlanRehearsal.State.STOPPED);
            }
            LOG.errorf(e, "The rehearsal %s failed", task.id());
            return ended(PlanRehearsal.State.FAILED, PlanRehearsal.Trouble.FAULT, String.valueOf(e.getMessage()));
        }
    }

    private Ending ended(PlanRehearsal.State state) {
        return new Ending(clock.instant(), state, "", "");
    }

    private Ending ended(PlanRehearsal.State state, PlanRehearsal.Trouble trouble, String detail) {
        return new Ending(clock.instant(), state, trouble.name(), detail);
    }

    private void go() throws DamagedExport, IOException {
        try (Inventory inventory = Inventory.open(task.export().dir());
                SimulatedTenants.Open tenant = task.tenants().open(inventory, AT_ONCE)) {
            synchronized (this) {
                export = new PlanRehearsal.Export(
                        export.id(),
                        export.readAt(),
                        inventory.missing().stream()
                                .map(Inventory.Missing::module)
                                .toList());
                prepared = true;
            }
            files.head(seen());
            task.notes().apart(tenant.webex().address(), task.place().webex().address());
            try {
                rows(tenant);
            } finally {
                task.notes().endApart(tenant.webex().address());
            }
        }
    }

    private void rows(SimulatedTenants.Open tenant) throws IOException {
        // Of an undo of a run by stages the rows do not come one after the other, and one waits for another.
        int atOnce = task.plan().kind().staged() && !task.plan().head().undoOf().isEmpty() ? 1 : AT_ONCE;
        ExecutorService crew = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, "rehearsal-row");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Rows all = new Rows(tenant, crew, 2 * atOnce);
            task.plan().each(all::add);
            all.end();
        } finally {
            crew.shutdownNow();
        }
    }

    /** The rows of the plan, as they come. Those that wait are so many at most. */
    private final class Rows {
        private final SimulatedTenants.Open tenant;
        private final ExecutorService crew;
        private final int most;
        private final RowRun run;
        private final Deque<Future<List<RehearsedStep>>> begun = new ArrayDeque<>();
        private List<PlanRow> row = new ArrayList<>();

        Rows(SimulatedTenants.Open tenant, ExecutorService crew, int most) {
            this.tenant = tenant;
            this.crew = crew;
            this.most = most;
            boolean included = task.plan().head().origin().includesProtected();
            Guard guard = included ? Guard.NONE : task.place().protection().guard();
            ActionWork work = new ActionWork(
                    ActionWork.KIND, task.place().catalogue(), tenant.webex(), task.watch(), job -> guard);
            this.run = new RowRun(task.id(), work, tenant.webex().json(), () -> stopped);
        }

        void add(PlanRow step) throws IOException {
            if (!row.isEmpty() && row.get(0).row() != step.row()) {
                begin();
            }
            row.add(step);
        }

        void end() throws IOException {
            if (!row.isEmpty()) {
                begin();
            }
            while (!begun.isEmpty()) {
                take();
            }
        }

        private void begin() throws IOException {
            List<PlanRow> whole = row;
            row = new ArrayList<>();
            if (stopped) {
                return;
            }
            begun.add(crew.submit(() -> run.of(whole)));
            if (begun.size() >= most) {
                take();
            }
        }

        private void take() throws IOException {
            List<RehearsedStep> ends = result(begun.remove());
            for (RehearsedStep end : ends) {
                files.step(end);
            }
            count(ends, tenant.calls());
            if (rows % FLUSH_EVERY == 0) {
                files.flush();
                files.head(seen());
            }
        }
    }

    private synchronized void count(List<RehearsedStep> ends, long answered) {
        for (RehearsedStep end : ends) {
            steps.merge(end.end(), 1, Integer::sum);
            different += end.asPlanned() ? 0 : 1;
        }
        rows += ends.isEmpty() ? 0 : 1;
        calls = answered;
    }

    private static List<RehearsedStep> result(Future<List<RehearsedStep>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }
}
