package org.spaceodt.sandbox.state;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what the write that is under way has done so far. */
final class ChangeJournal {
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private long version;

    /** Grows with every change, those that were taken back among them. */
    long version() {
        return version;
    }

    void add(Runnable step) {
        version++;
        undo.push(step);
    }

    /** What was done stays. */
    void keep() {
        undo.clear();
    }

    /** Takes everything back, the last thing first. */
    void takeBack() {
        version += undo.isEmpty() ? 0 : 1;
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
