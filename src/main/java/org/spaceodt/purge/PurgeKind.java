package org.spaceodt.purge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What there is to be rid of. */
public enum PurgeKind {
    /** Jobs that ended: their rows with what was there before (and so their undo), and their folders of files. */
    JOBS,
    /** Plans: rows and folders, the pages and tables of the last one, and what a preflight found. */
    PLANS,
    /** Tables that somebody sent over HTTP. */
    UPLOADS,
    /** The trail of who had what done. */
    AUDIT,
    /** Request logs, and the logs of actions. */
    LOGS,
    HARS,
    /** Tables with what was wrong in them. */
    ERRORS,
    /** Exports that are kept by time. */
    EXPORTS,
    /** Rehearsals of plans, and simulated organizations that were put aside. */
    REHEARSALS,
    /** What was made for support. */
    BUNDLES;

    /** As people write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PurgeKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
