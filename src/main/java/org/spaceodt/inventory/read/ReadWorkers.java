package org.spaceodt.inventory.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.Page;

/** The threads that make the reads of a run, and what they do when one of them ends badly. */
public final class ReadWorkers {
    /** So many 401 in a row, with nothing else between, say that the token has ended; a single one may be about one endpoint. */
    private static final int REFUSALS_IN_A_ROW = 20;
    /** So many first reads without any answer in JSON say that this is not the API. */
    private static final int UNREADABLE_FIRST_READS = 5;

    /** So many reads in a row without any answer say that nobody is there any more. */
    private static final int UNANSWERED_IN_A_ROW = 20;

    private static final int GRACE_SECONDS = 5;

    private final ReadQueue queue;
    private final ModuleReader reader;
    private final Cascade cascade;
    private final boolean goesOnLater;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger unreadable = new AtomicInteger();

    /**
     * @param goesOnLater whether somebody can go on with what was read: then the reads that are on their way are let end when it is
     *     stopped, and it stops when nobody answers any more; else whatever comes, the next read is made
     */
    public ReadWorkers(ReadQueue queue, ModuleReader reader, Cascade cascade, boolean goesOnLater) {
        this.goesOnLater = goesOnLater;
        this.queue = queue;
        this.reader = reader;
        this.cascade = cascade;
    }

    /** Makes all reads. Returns when they have ended, or soon after the queue was stopped. */
    public void work(int threads) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ExecutorService crew = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "read-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < threads; i++) {
            crew.execute(this::work);
        }
        crew.shutdown();
        while (!crew.awaitTermination(50, TimeUnit.MILLISECONDS)) {
            if (queue.stopped().isPresent()) {
                if (!goesOnLater || !crew.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                    crew.shutdownNow();
                    crew.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
                }
                return;
            }
        }
    }

    private void work() {
        try {
            ReadTask task = queue.next();
            while (task != null) {
                make(task);
                task = queue.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            queue.stop(new RunAbort.Disk(e));
        } catch (UncheckedIOException e) {
            queue.stop(new RunAbort.Disk(e.getCause()));
        } catch (RuntimeException | Error e) {
            queue.stop(new RunAbort.Fault(e));
        }
    }

    private void make(ReadTask task) throws IOException {
        try {
            if (cascade.takesOver(task)) {
                cascade.settle(task.run());
                return;
            }
            ReadOutcome outcome = reader.read(task, page -> keep(task, page));
            if (queue.stopped().isPresent()
                    || outcome instanceof ReadOutcome.Failed failed && endsTheRun(failed.exception())) {
                return;
            }
            task.run().end(task, outcome);
            cascade.settle(task.run());
        } finally {
            queue.ended();
        }
    }

    private void keep(ReadTask task, Page page) {
        try {
            queue.answered();
            refusals.set(0);
            unanswered.set(0);
            task.run().page(task, page);
            queue.wake();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsTheRun(WebexException failed) {
        boolean first = !queue.hasAnswered();
        if (failed instanceof WebexException.Unauthorized) {
            if (first || refusals.incrementAndGet() >= REFUSALS_IN_A_ROW) {
                queue.stop(new RunAbort.Refused(ExportRefused.Reason.TOKEN_REFUSED, failed.failure()));
            }
        } else if (failed instanceof WebexException.Unreachable
                && (first || goesOnLater && unanswered.incrementAndGet() >= UNANSWERED_IN_A_ROW)) {
            queue.stop(new RunAbort.Refused(ExportRefused.Reason.UNREACHABLE, failed.failure()));
        } else if (first && !failed.failure().structured()) {
            if (unreadable.incrementAndGet() >= UNREADABLE_FIRST_READS) {
                queue.stop(new RunAbort.Refused(ExportRefused.Reason.NOT_THE_API, failed.failure()));
            }
        } else {
            queue.answered();
        }
        return queue.stopped().isPresent();
    }
}
