package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.file.FileErrors;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine;

/** What to say when nothing was done, and with which exit code. */
public final class Refusals {
    private Refusals() {}

    /** What the system says of a folder, in English as all systems -> the key of our words. */
    private static final Map<String, String> WHY = Map.of(
            FileErrors.FILE,
            "refused.why.file",
            FileErrors.PERMISSION,
            "refused.why.permission",
            FileErrors.PLACE,
            "refused.why.place",
            LinkRefused.WHY,
            "refused.why.link");

    public static String inWords(ExportRefused refused, Messages messages) {
        return messages.get("refused." + refused.reason(), detail(refused, messages));
    }

    /** In one language. */
    private static String detail(ExportRefused refused, Messages messages) {
        return refused.reason() == ExportRefused.Reason.TOKEN_REFUSED && !messages.isEnglish()
                ? "HTTP 401"
                : detail(refused.getMessage(), messages);
    }

    private static String detail(String detail, Messages messages) {
        return messages.isEnglish()
                ? detail
                : WHY.entrySet().stream()
                        .filter(why -> detail.endsWith(why.getKey()))
                        .findFirst()
                        .map(why -> detail.replace(why.getKey(), messages.get(why.getValue())))
                        .orElse(detail);
    }

    /** What Webex said, what it means, and what to do about it. */
    public static String inWords(WebexException failed, Messages messages) {
        String status = failed.failure().httpStatus().isPresent()
                ? "HTTP " + failed.failure().httpStatus().getAsInt() + ": "
                : "";
        String trackingId = failed.failure().trackingId().isEmpty()
                ? ""
                : " (TrackingID " + failed.failure().trackingId() + ")";
        boolean refused = failed instanceof WebexException.Unauthorized;
        // What Webex says of a token is said below, in one language.
        String said = refused && !messages.isEnglish()
                ? status.replace(": ", "")
                : status + failed.failure().message();
        return said + trackingId + System.lineSeparator() + failed.failure().explained(messages.locale());
    }

    /** @return the exit code, as of all that say what went wrong */
    public static int say(UsageError wrong, CommandLine command) {
        return say(wrong.getMessage(), command, ExitCodes.USAGE);
    }

    public static int say(SecondPerson.Refused refused, CommandLine command, Messages messages) {
        return say(
                refused.planned()
                        .map(planned ->
                                messages.get("second.same", planned.by(), messages.time(planned.at()), planned.page()))
                        .orElseGet(() -> messages.get("second.unplanned")),
                command,
                ExitCodes.USAGE);
    }

    public static int say(WebexException failed, CommandLine command, Messages messages) {
        return say(
                inWords(failed, messages),
                command,
                failed instanceof WebexException.Unauthorized ? ExitCodes.TOKEN_REFUSED : ExitCodes.INCOMPLETE);
    }

    /** Of the files of a plan or a job. */
    public static int say(IOException failed, CommandLine command, Messages messages) {
        return failed instanceof LinkRefused
                ? say(messages.said(failed), command, ExitCodes.USAGE)
                : say(messages.get("locations.files", inWords(failed, messages)), command, ExitCodes.INCOMPLETE);
    }

    /** Of a file: which, and why. */
    public static String inWords(IOException failed, Messages messages) {
        return failed instanceof FileSystemException place
                ? detail(place.getFile() + ": " + FileErrors.inWords(place), messages)
                : messages.said(failed);
    }

    private static int say(String words, CommandLine command, int exitCode) {
        command.getErr().println(command.getColorScheme().errorText(words));
        return exitCode;
    }

    public static String inWords(StoreUnavailable unavailable, Messages messages) {
        if (unavailable.getCause() instanceof LinkRefused refused) {
            return messages.said(refused);
        }
        if (unavailable.getCause() instanceof FileSystemException place) {
            return messages.get("refused." + ExportRefused.Reason.OUT_DIR_UNUSABLE, inWords(place, messages));
        }
        if (unavailable instanceof StoreGone) {
            return messages.get("store.gone", unavailable.getMessage());
        }
        return messages.get(unavailable.full() ? "store.full" : "store.unavailable", unavailable.getMessage());
    }

    /** Where the database cannot be made, another folder has to be named. */
    public static int exitCode(StoreUnavailable unavailable) {
        return unavailable.getCause() instanceof IOException ? ExitCodes.USAGE : ExitCodes.INCOMPLETE;
    }

    /** Of a simulated tenant: which option, and what it was given; what it must be, in English, its help says in all languages. */
    public static String impossible(IllegalArgumentException wrong, Messages messages) {
        String text = wrong.getMessage();
        return messages.get(
                "sandbox.impossible",
                messages.isEnglish() ? text : text.replaceFirst("(?s)^(\\w+) must .*, but is (.*)$", "$1 = $2"));
    }

    public static int exitCode(ExportRefused refused) {
        return switch (refused.reason()) {
            case TOKEN_REFUSED -> ExitCodes.TOKEN_REFUSED;
            case OUT_DIR_UNUSABLE, OUT_DIR_BUSY -> ExitCodes.USAGE;
            case UNREACHABLE, NOT_THE_API, NOTHING_READ, INTERRUPTED, STOPPED, NOT_WRITTEN -> ExitCodes.INCOMPLETE;
        };
    }
}
