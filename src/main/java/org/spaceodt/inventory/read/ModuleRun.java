package org.spaceodt.inventory.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spaceodt.inventory.files.ModuleFiles;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.files.ReadFailure;
import org.spaceodt.inventory.files.ReadNote;
import org.spaceodt.inventory.files.Staging;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.webex.listing.Page;

/**
 * A module in a run. Its reads end in any order; rows and failures are written in the order of the reads, as soon as all
 * earlier ones are written, so that two runs give equal files and little is kept in memory.
 */
public final class ModuleRun {
    /** How far the reads of a module may run ahead of the oldest one that has not ended, in reads and in rows kept. */
    private static final int WINDOW = 2_000;

    private static final int ROWS_KEPT = 20_000;
    private static final int SAMPLE = 200;

    private final InventoryModule module;
    private final InputList inputs;
    private final RowListener rows;
    private final Map<Integer, ReadRows> pending = new HashMap<>();
    private final List<List<Object>> rowSample = new ArrayList<>();

    private ModuleFiles files;
    private int handedOut;
    private volatile int written;
    private volatile int rowsKept;
    private volatile boolean finished;
    private volatile long startedAt;
    private volatile long elapsedNanos;
    private volatile int ended;
    private final Set<Object> listed = new HashSet<>();
    private final ModuleTally tally = new ModuleTally();

    /** Told of every row, in order. */
    public interface RowListener {
        /** @param ids what was asked for */
        void row(InventoryModule module, Ids ids, List<Object> cells);
    }

    ModuleRun(InventoryModule module, InputList inputs, RowListener rows) {
        this.module = module;
        this.inputs = inputs;
        this.rows = rows;
    }

    public InventoryModule module() {
        return module;
    }

    public void open(Staging staging) throws IOException {
        files = new ModuleFiles(module, staging);
    }

    /** The next read, or null when there is none now. Called by one thread at a time. */
    ReadTask next() {
        boolean tooFarAhead = handedOut - written >= WINDOW || rowsKept >= ROWS_KEPT;
        if (finished || handedOut >= inputs.size() || tooFarAhead && handedOut > written) {
            return null;
        }
        if (handedOut == 0) {
            startedAt = System.nanoTime();
        }
        return new ReadTask(this, handedOut, inputs.get(handedOut++));
    }

    /** What a read brings, page by page. */
    synchronized void page(ReadTask task, Page page) throws IOException {
        if (finished) {
            return;
        }
        ReadRows target = pending.computeIfAbsent(task.index(), index -> new ReadRows(module, task.ids()));
        rowsKept += target.add(page);
        if (task.index() == written) {
            write(task.ids(), target);
        }
    }

    synchronized void end(ReadTask task, ReadOutcome outcome) throws IOException {
        if (finished) {
            return;
        }
        ReadRows target = pending.computeIfAbsent(task.index(), index -> new ReadRows(module, task.ids()));
        target.outcome = outcome;
        ended++;
        if (outcome instanceof ReadOutcome.Failed failure) {
            target.failures.add(new ReadFailure(module.name(), task.ids().inWords(), failure.failure()));
        }
        ReadRows head = pending.get(written);
        while (head != null) {
            write(inputs.get(written), head);
            if (head.outcome == null) {
                return;
            }
            tally.count(head.outcome);
            pending.remove(written);
            written++;
            head = pending.get(written);
        }
    }

    /** Of a run that is given up: nothing is written any more. */
    synchronized void close() {
        if (!finished && files != null) {
            finished = true;
            try {
                files.close();
            } catch (IOException e) {
                // What is in them is not wanted.
            }
        }
    }

    /** What an earlier export had of a read, which is not made. */
    synchronized void take(ReadTask task, EarlierRows.Taken taken) throws IOException {
        if (finished) {
            return;
        }
        ReadRows target = pending.computeIfAbsent(task.index(), index -> new ReadRows(module, task.ids()));
        target.rows.addAll(taken.rows());
        target.notes.addAll(taken.notes());
        rowsKept += taken.rows().size();
        end(task, new ReadOutcome.Done());
    }

    /**
     * Ends the module when nothing is left to do.
     *
     * @param skippedEarlier reads that are not made, of somebody without Calling
     * @return whether it ended now
     */
    synchronized boolean finishIfDone(long skippedEarlier) throws IOException {
        if (finished || !inputs.isClosed() || written < inputs.size()) {
            return false;
        }
        tally.skip(skippedEarlier);
        finish();
        return true;
    }

    /** Ends the module where it stands: rows read so far are kept, the rest is said to be missing. */
    synchronized void abandon(String reason) throws IOException {
        if (finished) {
            return;
        }
        long ends = written;
        for (Map.Entry<Integer, ReadRows> kept : new TreeMap<>(pending).entrySet()) {
            write(inputs.get(kept.getKey()), kept.getValue());
            if (kept.getValue().outcome != null) {
                tally.count(kept.getValue().outcome);
                ends++;
            }
        }
        inputs.close(inputs.isClosed());
        long missing = inputs.size() - ends;
        if (missing > 0) {
            tally.missing(missing);
            record(ReadFailure.ofOurs(
                    module.name(), "", missing + " reads were not made or not finished: " + reason, 0));
        }
        finish();
    }

    private void finish() throws IOException {
        files.close();
        elapsedNanos = startedAt == 0 ? 0 : System.nanoTime() - startedAt;
        finished = true;
    }

    private void write(Ids ids, ReadRows head) throws IOException {
        for (List<Object> cells : head.rows) {
            boolean twoLists = module.again().isPresent() && module.inputs().isEmpty() && cells.get(0) != null;
            if (twoLists && !listed.add(cells.get(0))) {
                // An API that does not know the parameter gives the same list again.
                continue;
            }
            files.write(cells, ids);
            rows.row(module, ids, cells);
            tally.row();
            if (rowSample.size() < SAMPLE) {
                rowSample.add(cells);
            }
        }
        rowsKept -= head.rows.size();
        head.rows.clear();
        for (ReadFailure failure : head.failures) {
            record(failure);
        }
        head.failures.clear();
        for (ReadNote note : head.notes) {
            files.write(note);
            tally.note();
        }
        head.notes.clear();
    }

    private void record(ReadFailure failure) throws IOException {
        files.write(failure);
        tally.failure(failure);
    }

    boolean isFinished() {
        return finished;
    }

    /** Whether every row that the API has for this module is there. */
    synchronized boolean isWhole() {
        return finished && tally.isClean() && inputs.isWhole();
    }

    /** What the ledger says of the module now. */
    public synchronized ModuleStatus status() {
        return tally.status(module, inputs, elapsedNanos / 1_000_000);
    }

    public synchronized List<ReadFailure> failureSample() {
        return tally.sample();
    }

    public synchronized long failureCount() {
        return tally.failures();
    }

    public synchronized long noteCount() {
        return tally.notes();
    }

    public synchronized List<List<Object>> rowSample() {
        return List.copyOf(rowSample);
    }

    /** For people who watch; the figures may be a moment apart. */
    public ModuleProgress progress() {
        long now = System.nanoTime();
        long nanos = finished ? elapsedNanos : startedAt == 0 ? 0 : now - startedAt;
        return new ModuleProgress(
                module.name(),
                ended,
                inputs.size(),
                inputs.isClosed(),
                tally.rows(),
                tally.failed(),
                tally.skipped(),
                finished,
                nanos / 1_000_000);
    }
}
