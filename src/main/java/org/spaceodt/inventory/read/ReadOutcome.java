package org.spaceodt.inventory.read;

import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Failure;

/** How one read ended. */
sealed interface ReadOutcome {
    /** Every item was read. */
    record Done() implements ReadOutcome {}

    /** There is nothing to read: a person or workspace without Calling. */
    record NotEntitled() implements ReadOutcome {}

    /** Not all of it, or nothing. Items of earlier pages are kept. */
    record Failed(WebexException exception) implements ReadOutcome {
        Failure failure() {
            return exception.failure();
        }
    }
}
