package org.spaceodt.job.store.copy;

/** Why no copy was made, or none was put in place; nothing was changed. */
public final class StoreCopyRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** What stands in the way. */
    public enum Reason {
        /** There is no store in the folder, or no such file. */
        ABSENT,
        /** There is something where the copy would be. */
        TAKEN,
        /** It is no store of this program, or damaged. */
        NO_STORE,
        /** Another process has the store open. */
        IN_USE
    }

    private final Reason reason;

    StoreCopyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
