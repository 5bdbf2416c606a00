package org.spaceodt.job.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.spaceodt.job.Work;

/**
 * The threads that work on the items of a job, and their places. An item that waits until its change is seen gives its place to
 * another, so that slow changes do not hold up a job that could go on with others.
 */
final class Workers {
    private final Semaphore places;
    private final int most;
    private final String name;
    private final IntSupplier mayBeAway;
    private final Runnable task;
    /** How many more than there are places. */
    private final AtomicInteger crowd = new AtomicInteger();

    private final AtomicInteger away = new AtomicInteger();

    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param atOnce items in work at the same time
     * @param mostAway items that may be away from their places at any time
     * @param mayBeAway how many of them now
     * @param task what each thread does: it ends when there are no items left
     */
    Workers(int atOnce, int mostAway, String name, IntSupplier mayBeAway, Runnable task) {
        this.places = new Semaphore(atOnce, true);
        this.most = atOnce + mostAway;
        this.name = name;
        this.mayBeAway = mayBeAway;
        this.task = task;
    }

    /** @return the threads: more may be added by those that run, and by nobody else */
    List<Thread> begin(int count) {
        for (int i = 0; i < count; i++) {
            beginOne();
        }
        return threads;
    }

    /** Waits for a place. */
    void enter() throws InterruptedException {
        places.acquire();
    }

    void leave() {
        if (crowd.getAndUpdate(more -> Math.max(0, more - 1)) == 0) {
            places.release();
        }
    }

    /**
     * Of somebody who has a place. Who comes back does not wait for one, for others may wait for what it holds: there is one more
     * for a moment, and the next who leaves makes no room.
     */
    void giveWay(Work.Wait wait) throws InterruptedException {
        if (away.incrementAndGet() > mayBeAway.getAsInt()) {
            away.decrementAndGet();
            wait.pass();
            return;
        }
        beginOne();
        places.release();
        try {
            wait.pass();
        } finally {
            away.decrementAndGet();
            if (!places.tryAcquire()) {
                crowd.incrementAndGet();
            }
        }
    }

    private void beginOne() {
        synchronized (threads) {
            if (threads.size() < most) {
                Thread worker = new Thread(task, name + threads.size());
                worker.setDaemon(true);
                worker.start();
                threads.add(worker);
            }
        }
    }
}
