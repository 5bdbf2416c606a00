package org.spaceodt.inventory.read;

import java.io.IOException;
import org.spaceodt.file.FileErrors;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.webex.cause.Failure;

/** Why a run ends before all is read. */
public sealed interface RunAbort {
    /** For the ledger, in English as all of it. */
    String inWords();

    /** What it is called when nothing was read before. */
    ExportRefused.Reason reason();

    /** What the API, or the way to it, did. */
    record Refused(ExportRefused.Reason reason, Failure failure) implements RunAbort {
        @Override
        public String inWords() {
            return reason == ExportRefused.Reason.TOKEN_REFUSED
                    ? "the token was refused: " + failure.message()
                    : failure.message() + " (" + failure.attempts() + " attempts)";
        }
    }

    /** The operator asked for it. */
    record Interrupted() implements RunAbort {
        @Override
        public String inWords() {
            return "interrupted";
        }

        @Override
        public ExportRefused.Reason reason() {
            return ExportRefused.Reason.INTERRUPTED;
        }
    }

    /** A file could not be written. */
    record Disk(IOException failure) implements RunAbort {
        @Override
        public String inWords() {
            return FileErrors.inWords(failure);
        }

        @Override
        public ExportRefused.Reason reason() {
            return ExportRefused.Reason.NOT_WRITTEN;
        }
    }

    /** A fault of the program. It must not pass for a complete export. */
    record Fault(Throwable failure) implements RunAbort {
        @Override
        public String inWords() {
            return "internal fault: " + failure;
        }

        @Override
        public ExportRefused.Reason reason() {
            return ExportRefused.Reason.NOTHING_READ;
        }
    }
}
