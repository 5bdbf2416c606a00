package org.spaceodt.cli;

import org.spaceodt.inventory.ExportRefused;

/** What to say when nothing was exported, and with which exit code. */
final class Refusals {
    private Refusals() {}

    static String inWords(ExportRefused refused, Messages messages) {
        return messages.get("refused." + key(refused), refused.getMessage());
    }

    static int exitCode(ExportRefused refused) {
        if (refused instanceof ExportRefused.TokenRefused) {
            return ExitCodes.TOKEN_REFUSED;
        }
        boolean usage = refused instanceof ExportRefused.OutDirUnusable || refused instanceof ExportRefused.OutDirBusy;
        return usage ? ExitCodes.USAGE : ExitCodes.INCOMPLETE;
    }

    private static String key(ExportRefused refused) {
        if (refused instanceof ExportRefused.TokenRefused) {
            return "token";
        }
        if (refused instanceof ExportRefused.ApiUnreachable) {
            return "unreachable";
        }
        if (refused instanceof ExportRefused.NotTheApi) {
            return "notTheApi";
        }
        if (refused instanceof ExportRefused.NothingRead) {
            return "nothingRead";
        }
        if (refused instanceof ExportRefused.OutDirUnusable) {
            return "outDir";
        }
        if (refused instanceof ExportRefused.OutDirBusy) {
            return "outDirBusy";
        }
        return refused instanceof ExportRefused.NotWritten ? "notWritten" : "interrupted";
    }
}
