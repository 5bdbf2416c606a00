package org.spaceodt.cli;

import org.spaceodt.inventory.ExportRefused;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.webex.WebexException;

/** What to say when nothing was done, and with which exit code. */
final class Refusals {
    private Refusals() {}

    static String inWords(ExportRefused refused, Messages messages) {
        return messages.get("refused." + refused.reason(), refused.getMessage());
    }

    /** What Webex said, what it means, and what to do about it. */
    static String inWords(WebexException failed, Messages messages) {
        String status = failed.failure().httpStatus().isPresent()
                ? "HTTP " + failed.failure().httpStatus().getAsInt() + ": "
                : "";
        String trackingId = failed.failure().trackingId().isEmpty()
                ? ""
                : " (TrackingID " + failed.failure().trackingId() + ")";
        return status
                + failed.failure().message()
                + trackingId
                + System.lineSeparator()
                + failed.failure().explained(messages.locale());
    }

    static String inWords(StoreUnavailable unavailable, Messages messages) {
        return messages.get(unavailable.full() ? "store.full" : "store.unavailable", unavailable.getMessage());
    }

    static int exitCode(ExportRefused refused) {
        return switch (refused.reason()) {
            case TOKEN_REFUSED -> ExitCodes.TOKEN_REFUSED;
            case OUT_DIR_UNUSABLE, OUT_DIR_BUSY -> ExitCodes.USAGE;
            case UNREACHABLE, NOT_THE_API, NOTHING_READ, INTERRUPTED, NOT_WRITTEN -> ExitCodes.INCOMPLETE;
        };
    }
}
