package org.spaceodt.job.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.spaceodt.job.Item;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.journal.Entry;
import org.spaceodt.job.store.journal.Journal;
import org.spaceodt.job.store.journal.Lease;
import org.spaceodt.job.store.journal.WaitingItems;
import org.spaceodt.job.store.journal.Window;

/**
 * Before a job is cancelled: looks what became of the items that were perhaps written, and writes nothing. What nobody can tell
 * stays so.
 */
final class LookingBack {
    private static final Logger LOG = Logger.getLogger(LookingBack.class);

    private final Journal journal;
    private final Work work;
    private final Lease lease;
    private final BooleanSupplier goesOn;
    private final BooleanSupplier quiet;
    private volatile boolean blind;

    /**
     * @param goesOn false when others have to go on
     * @param quiet whether what is seen is what became of them: nothing is on its way any more
     */
    LookingBack(Journal journal, Work work, Lease lease, BooleanSupplier goesOn, BooleanSupplier quiet) {
        this.journal = journal;
        this.work = work;
        this.lease = lease;
        this.goesOn = goesOn;
        this.quiet = quiet;
    }

    /** @return threads that end when all was looked at */
    List<Thread> begin(WaitingItems items, int atOnce, Consumer<RuntimeException> fault) {
        Window window = new Window(items, atOnce, () -> !blind && goesOn.getAsBoolean(), quiet);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Thread thread = new Thread(() -> lookAtItems(window, fault), "look-" + lease.jobId() + "-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Whether there is nothing more to be seen: all was looked at, or nothing can be read. */
    boolean isOver() {
        return blind || goesOn.getAsBoolean();
    }

    private void lookAtItems(Window window, Consumer<RuntimeException> fault) {
        try {
            for (Window.Ready next = window.take(); next != null; next = window.take()) {
                try {
                    journal.store(lease, new Entry.Claim(next.item().position()));
                    journal.store(lease, seen(next.item(), next.inDoubt().orElseThrow()));
                } finally {
                    window.left();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fault.accept(e);
        }
    }

    private Entry seen(Item item, String intent) {
        try {
            Work.Seen seen = work.look(item, intent);
            if (seen instanceof Work.Seen.Ended ended) {
                return new Entry.End(item.position(), ended.outcome(), false);
            }
            return seen instanceof Work.Seen.Nothing
                    ? new Entry.NotDone(item.position())
                    : new Entry.GiveBack(item.position());
        } catch (Work.WorkStopped e) {
            blind = true;
            return new Entry.GiveBack(item.position());
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "It cannot be seen what became of item %d of job %s", item.position(), lease.jobId());
            return new Entry.GiveBack(item.position());
        }
    }
}
