package org.spaceodt.cli.terminal;

import java.io.IOException;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine;

/** What to say when nothing was done, and with which exit code. */
public final class Refusals {
    private Refusals() {}

    public static String inWords(ExportRefused refused, Messages messages) {
        return messages.get("refused." + refused.reason(), refused.getMessage());
    }

    /** What Webex said, what it means, and what to do about it. */
    public static String inWords(WebexException failed, Messages messages) {
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

    /** @return the exit code, as of all that say what went wrong */
    public static int say(UsageError wrong, CommandLine command) {
        return say(wrong.getMessage(), command, ExitCodes.USAGE);
    }

    public static int say(WebexException failed, CommandLine command, Messages messages) {
        return say(
                inWords(failed, messages),
                command,
                failed instanceof WebexException.Unauthorized ? ExitCodes.TOKEN_REFUSED : ExitCodes.INCOMPLETE);
    }

    /** Of the files of a plan or a job. */
    public static int say(IOException failed, CommandLine command, Messages messages) {
        return say(messages.get("locations.files", failed.toString()), command, ExitCodes.INCOMPLETE);
    }

    private static int say(String words, CommandLine command, int exitCode) {
        command.getErr().println(command.getColorScheme().errorText(words));
        return exitCode;
    }

    public static String inWords(StoreUnavailable unavailable, Messages messages) {
        return messages.get(unavailable.full() ? "store.full" : "store.unavailable", unavailable.getMessage());
    }

    public static int exitCode(ExportRefused refused) {
        return switch (refused.reason()) {
            case TOKEN_REFUSED -> ExitCodes.TOKEN_REFUSED;
            case OUT_DIR_UNUSABLE, OUT_DIR_BUSY -> ExitCodes.USAGE;
            case UNREACHABLE, NOT_THE_API, NOTHING_READ, INTERRUPTED, NOT_WRITTEN -> ExitCodes.INCOMPLETE;
        };
    }
}
