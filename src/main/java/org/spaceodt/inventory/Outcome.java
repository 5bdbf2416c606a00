package org.spaceodt.inventory;

import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Failure;

/** How one read ended. */
sealed interface Outcome {
    /** Every item was read. */
    record Done() implements Outcome {}

    /** There is nothing to read: a person or workspace without Calling. */
    record NotEntitled() implements Outcome {}

    /** Not all of it, or nothing. Items of earlier pages are kept. */
    record Failed(WebexException exception) implements Outcome {
        Failure failure() {
            return exception.failure();
        }
    }
}
