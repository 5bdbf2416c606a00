package org.spaceodt.webex;

import org.spaceodt.webex.cause.Failure;

/** Failures that pass by themselves some time after a licence was given (operational facts, [L]). */
final class Unsettled {
    private static final int NOT_FOUND = 404;

    private Unsettled() {}

    /** 404 of any kind, and 4003 but for the 400 that refuses a branch of a setting. */
    static boolean mayBe(Failure failure) {
        boolean branchRefused = failure.isCausedBy("setting_branch_refused");
        return failure.httpStatus().orElse(0) == NOT_FOUND
                || failure.errorCodes().contains("4003") && !branchRefused;
    }
}
