package org.spaceodt.inventory.read;

import java.util.List;
import java.util.Optional;

/**
 * Hands out the reads of a run to the threads that make them: those of earlier modules first. Until the API has answered
 * once, one read at a time, so that a token that is refused costs one request.
 */
public final class ReadQueue {
    private final List<ModuleRun> runs;

    private boolean answered;
    private int underWay;
    private int waiting;
    private RunAbort stop;

    public ReadQueue(List<ModuleRun> runs) {
        this.runs = runs;
    }

    /** The next read; waits while there may be more. Null when all is done, or the run was stopped. */
    synchronized ReadTask next() throws InterruptedException {
        while (stop == null) {
            if (answered || underWay == 0) {
                ReadTask task = firstAvailable();
                if (task != null) {
                    underWay++;
                    return task;
                }
                if (underWay == 0) {
                    notifyAll();
                    return null;
                }
            }
            waiting++;
            try {
                wait();
            } finally {
                waiting--;
            }
        }
        return null;
    }

    /** A read that was handed out has ended, its rows are written and passed on. */
    synchronized void ended() {
        underWay--;
        wake();
    }

    /** There may be new reads to hand out. */
    synchronized void wake() {
        if (waiting > 0) {
            notifyAll();
        }
    }

    /** The API has answered as only it does: from now on reads are handed out as fast as they are asked for. */
    synchronized void answered() {
        if (!answered) {
            answered = true;
            notifyAll();
        }
    }

    public synchronized boolean hasAnswered() {
        return answered;
    }

    /** Hands out no more. The first reason counts. */
    public synchronized void stop(RunAbort reason) {
        if (stop == null) {
            stop = reason;
        }
        notifyAll();
    }

    public synchronized Optional<RunAbort> stopped() {
        return Optional.ofNullable(stop);
    }

    private ReadTask firstAvailable() {
        for (ModuleRun run : runs) {
            ReadTask task = run.next();
            if (task != null) {
                return task;
            }
        }
        return null;
    }
}
