package org.spaceodt.inventory.job;

import java.io.IOException;
import java.util.List;
import org.spaceodt.file.FileErrors;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.job.StopReason;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.cause.Failure;

/** Why an inventory cannot go on for now, as it is kept with the job. */
final class StopReasons {
    /** What systems say of a disk, a quota and a limit of a file's size, in English as all of them. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "file too large", "not enough space");

    private StopReasons() {}

    static String of(IOException failure) {
        String why = FileErrors.inWords(failure);
        return FULL.stream().anyMatch(why.toLowerCase(java.util.Locale.ROOT)::contains) ? StopReason.DISK_FULL : why;
    }

    /** With the fields that jobs of rows have there. */
    static String of(ExportRefused.Reason reason, Failure failure) {
        String kind =
                switch (reason) {
                    case TOKEN_REFUSED -> "Unauthorized";
                    case UNREACHABLE -> "Unreachable";
                    default -> "Unreadable";
                };
        return JsonFormat.MAPPER
                .createObjectNode()
                .put("kind", kind)
                .put("call", (failure.method() + " " + failure.template()).trim())
                .put("status", failure.httpStatus().orElse(0))
                .put("cause", failure.causeId())
                .put("trackingId", failure.trackingId())
                .put("message", failure.message())
                .toString();
    }
}
