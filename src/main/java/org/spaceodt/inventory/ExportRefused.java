package org.spaceodt.inventory;

import java.nio.file.Path;
import org.spaceodt.webex.Failure;

/** The run ended before anything was written: what was in the out-dir is as it was. The kinds ask for different advice. */
public abstract sealed class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ExportRefused(String message) {
        super(message, null, false, false);
    }

    /** The first answer was a 401. */
    public static final class TokenRefused extends ExportRefused {
        private static final long serialVersionUID = 1L;

        TokenRefused(Failure failure) {
            super(failure.message());
        }
    }

    /** No connection to the API. */
    public static final class ApiUnreachable extends ExportRefused {
        private static final long serialVersionUID = 1L;

        ApiUnreachable(Failure failure) {
            super(failure.message() + " (" + failure.attempts() + " attempts)");
        }
    }

    /** Something answers, but not as the Webex API does. */
    public static final class NotTheApi extends ExportRefused {
        private static final long serialVersionUID = 1L;

        NotTheApi(Failure failure) {
            super(failure.message());
        }
    }

    /** Not one read worked. */
    public static final class NothingRead extends ExportRefused {
        private static final long serialVersionUID = 1L;

        NothingRead(String firstFailure) {
            super(firstFailure);
        }
    }

    /** Stopped by the operator before the first answer. */
    public static final class Interrupted extends ExportRefused {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted before the first answer");
        }
    }

    /** The out-dir cannot be written to. */
    public static final class OutDirUnusable extends ExportRefused {
        private static final long serialVersionUID = 1L;

        OutDirUnusable(Path outDir, String reason) {
            super(outDir + ": " + reason);
        }
    }

    /** Another run is writing to the out-dir. */
    public static final class OutDirBusy extends ExportRefused {
        private static final long serialVersionUID = 1L;

        OutDirBusy(Path outDir) {
            super(outDir.toString());
        }
    }

    /** The files could not be written to the end: a full disk, say. */
    public static final class NotWritten extends ExportRefused {
        private static final long serialVersionUID = 1L;

        NotWritten(String reason) {
            super(reason);
        }
    }
}
