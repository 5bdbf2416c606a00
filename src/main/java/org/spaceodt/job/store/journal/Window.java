package org.spaceodt.job.store.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.spaceodt.job.Item;

/**
 * The items that are to be done next: a stretch of a job that moves over it, so that a job may have more items than memory.
 * Items whose dependency has not ended are held. The lowest position goes first.
 */
public final class Window {
    private static final long LOOK_MILLIS = 50;
    private static final int SMALLEST = 64;
    private static final int A_WORKER = 8;

    private final Source source;
    private final BooleanSupplier open;
    private final BooleanSupplier quiet;
    private final int capacity;
    private final PriorityQueue<Ready> ready = new PriorityQueue<>(
            Comparator.comparingInt((Ready one) -> one.item().position()));
    /** By the position of what they wait for. */
    private final Map<Integer, List<Ready>> held = new HashMap<>();

    /** In doubt, while they must not be looked at. */
    private final List<Ready> doubtful = new ArrayList<>();

    private int heldCount;
    private int inWork;
    private int from;
    private boolean exhausted;

    /**
     * @param open whether anything may be begun
     * @param quiet whether items in doubt may be; once it is so, it stays so
     */
    public Window(Source source, int atOnce, BooleanSupplier open, BooleanSupplier quiet) {
        this.source = source;
        this.open = open;
        this.quiet = quiet;
        this.capacity = Math.max(SMALLEST, A_WORKER * atOnce);
    }

    /** Reads items that wait, by position, from a position on. */
    interface Source {
        List<Loaded> next(int from, int limit);
    }

    /**
     * An item, and how its dependency stands.
     *
     * @param heldBy the position of a dependency that has not ended; -1 for none
     */
    record Loaded(Ready ready, int heldBy) {}

    /**
     * An item that can be done or skipped.
     *
     * @param inDoubt what an earlier try intended
     * @param dependencyResult of the dependency, when it is done
     * @param blockedBy the position of the failed item that keeps it from being done; -1 for none
     */
    public record Ready(Item item, Optional<String> inDoubt, Optional<String> dependencyResult, int blockedBy) {
        Ready fulfilled(String result) {
            return new Ready(item, inDoubt, Optional.of(result), -1);
        }

        Ready blocked(int failed) {
            return new Ready(item, inDoubt, Optional.empty(), failed);
        }
    }

    /** Waits for one. After it, {@link #left} has to be called. @return null when there will be none */
    public synchronized Ready take() throws InterruptedException {
        while (open.getAsBoolean()) {
            if (!doubtful.isEmpty() && quiet.getAsBoolean()) {
                ready.addAll(doubtful);
                doubtful.clear();
            }
            if (!ready.isEmpty()) {
                inWork++;
                return ready.poll();
            }
            if (!exhausted && (heldCount < capacity || inWork == 0)) {
                load();
            } else if (inWork == 0 && doubtful.isEmpty()) {
                return null;
            } else {
                wait(LOOK_MILLIS);
            }
        }
        return null;
    }

    /** It is stored how it ended: what waits for it can be done. */
    public synchronized void done(int position, String result) {
        release(position).forEach(one -> ready.add(one.fulfilled(result)));
        notifyAll();
    }

    /** It is stored that it failed, or was skipped for the failed one. */
    public synchronized void failed(int position, int failed) {
        release(position).forEach(one -> ready.add(one.blocked(failed)));
        notifyAll();
    }

    public synchronized void left() {
        inWork--;
        notifyAll();
    }

    /** Waits until everything that was taken has left. */
    public synchronized void awaitLast(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (inWork > 0 && System.nanoTime() < until) {
            wait(LOOK_MILLIS);
        }
    }

    private List<Ready> release(int position) {
        List<Ready> released = Optional.ofNullable(held.remove(position)).orElse(List.of());
        heldCount -= released.size();
        return released;
    }

    private void load() {
        int limit = Math.max(SMALLEST, capacity - heldCount);
        List<Loaded> loaded = source.next(from, limit);
        for (Loaded one : loaded) {
            from = one.ready.item().position() + 1;
            if (one.heldBy < 0) {
                boolean waits = one.ready.inDoubt().isPresent() && !quiet.getAsBoolean();
                (waits ? doubtful : ready).add(one.ready);
            } else {
                held.computeIfAbsent(one.heldBy, position -> new ArrayList<>()).add(one.ready);
                heldCount++;
            }
        }
        exhausted = loaded.size() < limit;
        notifyAll();
    }
}
