package org.spaceodt.job.store.journal;

import org.spaceodt.job.Outcome;

/** What is kept about an item in work, in the order in which it happens. */
public sealed interface Entry {
    int position();

    /** It is begun. */
    record Claim(int position) implements Entry {}

    /** What is about to be done. */
    record Intent(int position, String intent) implements Entry {}

    /**
     * It has ended.
     *
     * @param inDoubt it is not known whether what was intended was done
     */
    record End(int position, Outcome outcome, boolean inDoubt) implements Entry {}

    /** It is not begun, since another failed. */
    record Block(int position, int failed) implements Entry {
        /** What people and programs read about it. */
        Outcome.Skipped outcome() {
            return new Outcome.Skipped("{\"skipped\":\"dependency\",\"position\":" + failed + "}");
        }
    }

    /** It was looked whether what was intended was done: nothing of it. What was intended is kept for the undo. */
    record NotDone(int position) implements Entry {}

    /** It waits again. */
    record GiveBack(int position) implements Entry {}
}
