package org.spaceodt.job;

/**
 * How an item ended. {@code result} is JSON as its {@link Work} wrote it: before, after, reason, failure; it is kept as it
 * is.
 */
public sealed interface Outcome {
    String result();

    /** Where an item stands that ended so. */
    default ItemView.State state() {
        if (this instanceof Done) {
            return ItemView.State.DONE;
        }
        return this instanceof Skipped ? ItemView.State.SKIPPED : ItemView.State.FAILED;
    }

    /** Changed, and read back. */
    record Done(String result) implements Outcome {}

    /** There was nothing to do. */
    record Skipped(String result) implements Outcome {}

    /** @param retryable whether the same item may work later as it is */
    record Failed(String result, boolean retryable) implements Outcome {}
}
