package org.spaceodt.cli;

import org.spaceodt.inventory.ExportRefused;

/** What to say when nothing was exported, and with which exit code. */
final class Refusals {
    private Refusals() {}

    static String inWords(ExportRefused refused, Messages messages) {
        return messages.get("refused." + refused.reason(), refused.getMessage());
    }

    static int exitCode(ExportRefused refused) {
        return switch (refused.reason()) {
            case TOKEN_REFUSED -> ExitCodes.TOKEN_REFUSED;
            case OUT_DIR_UNUSABLE, OUT_DIR_BUSY -> ExitCodes.USAGE;
            case UNREACHABLE, NOT_THE_API, NOTHING_READ, INTERRUPTED, NOT_WRITTEN -> ExitCodes.INCOMPLETE;
        };
    }
}
