package org.spaceodt.inventory.files;

/** The run ended without an export: what was in the out-dir is as it was. */
public final class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons differ by what the operator can do about them. */
    public enum Reason {
        /** The first answer was a 401. */
        TOKEN_REFUSED,
        /** No connection to the API. */
        UNREACHABLE,
        /** Something answers, but not as the Webex API does. */
        NOT_THE_API,
        /** Not one read worked. */
        NOTHING_READ,
        /** Stopped by the operator before the first answer. */
        INTERRUPTED,
        /** An export was to be made whole, and that was stopped on the way. */
        STOPPED,
        /** The out-dir cannot be written to. */
        OUT_DIR_UNUSABLE,
        /** Another run is writing to the out-dir. */
        OUT_DIR_BUSY,
        /** The files could not be written to the end: a full disk, say. */
        NOT_WRITTEN
    }

    /** @param detail in English: what failed, without secrets */
    public ExportRefused(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
