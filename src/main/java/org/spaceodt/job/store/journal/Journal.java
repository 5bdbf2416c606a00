package org.spaceodt.job.store.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;

/**
 * Keeps what happens to items. One thread stores what all workers have by then in one transaction: a commit costs a write to
 * the disk, however much is in it. While the database fails, it is tried again, and everybody waits.
 */
public final class Journal implements AutoCloseable {
    private static final int MOST = 500;
    private static final long LOOK_MILLIS = 100;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final JobStore store;
    private final DatabaseRetry retry;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    public Journal(JobStore store, DatabaseRetry retry) {
        this.store = store;
        this.retry = retry;
        this.writer = new Thread(this::write, "job-journal");
        writer.setDaemon(true);
        writer.start();
    }

    /** An entry that is to be stored. */
    record Pending(Lease lease, Entry entry, CompletableFuture<Void> stored) {}

    /** Does not wait for it. What is submitted later is not stored before it. */
    public CompletableFuture<Void> submit(Lease lease, Entry entry) {
        Pending pending = new Pending(lease, entry, new CompletableFuture<>());
        queue.add(pending);
        if (!writer.isAlive()) {
            pending.stored.completeExceptionally(closedNow());
        }
        return pending.stored;
    }

    /**
     * Returns when it is stored.
     *
     * @throws Work.Superseded when the job is another process's
     * @throws StoreUnavailable when the database failed for longer than is waited for
     */
    public void store(Lease lease, Entry entry) {
        this.await(submit(lease, entry));
    }

    /** As {@link #store} does. */
    public void await(CompletableFuture<Void> stored) {
        try {
            stored.get(retry.longest().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new StoreUnavailable(false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(false, e);
        }
    }

    private void write() {
        List<Pending> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private void commit(List<Pending> batch) {
        try {
            List<Pending> superseded = retry.execute(() -> attempt(batch));
            superseded.forEach(pending -> pending.stored.completeExceptionally(pending.lease.superseded()));
            batch.forEach(pending -> pending.stored.complete(null));
        } catch (SQLException e) {
            refuse(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(pending -> pending.stored.completeExceptionally(e));
        }
    }

    /** What one of them has wrong must not harm the others. */
    private void refuse(List<Pending> batch, SQLException e) {
        if (store.unavailable(e) instanceof StoreGone gone) {
            // None of them has anything wrong.
            batch.forEach(pending -> pending.stored.completeExceptionally(gone));
        } else if (batch.size() == 1) {
            batch.get(0).stored.completeExceptionally(e);
        } else {
            batch.forEach(pending -> commit(List.of(pending)));
        }
    }

    private List<Pending> attempt(List<Pending> batch) throws SQLException {
        // In one order, so that two processes do not wait for each other's rows.
        Map<String, List<Pending>> byJob = new TreeMap<>();
        batch.forEach(pending -> byJob.computeIfAbsent(pending.lease.jobId(), id -> new ArrayList<>())
                .add(pending));
        return store.transaction(connection -> {
            List<Pending> superseded = new ArrayList<>();
            for (List<Pending> ofJob : byJob.values()) {
                superseded.addAll(new JournalPage(connection, store).keep(ofJob));
            }
            return superseded;
        });
    }

    private static StoreUnavailable closedNow() {
        return new StoreUnavailable(false, new IllegalStateException("the engine was closed"));
    }

    /** Stores what is there, and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
