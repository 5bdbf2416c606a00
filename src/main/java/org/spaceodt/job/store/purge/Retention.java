package org.spaceodt.job.store.purge;

import java.time.Duration;
import org.spaceodt.job.store.JobStore;

/** Removes what is old, without anybody asking. */
public final class Retention {
    /** A plan that nobody applied for so long says little about what is there now; what a job needs of it, the job has. */
    public static final Duration PLANS = Duration.ofDays(30);

    private static final Duration UNFINISHED = Duration.ofDays(1);

    private Retention() {}

    /** But for what an unfinished job goes back on. */
    public static void removeEndedBefore(JobStore store, long millis) {
        remove(store, StoredKind.JOBS, StoredKind.JOBS.condition, millis);
    }

    /** Also what was never finished, because its process was killed: after a day. */
    public static void removeOldPlans(JobStore store) {
        long now = store.now();
        remove(store, StoredKind.PLANS, "created_at < ?", now - PLANS.toMillis());
        long unfinished = now - UNFINISHED.toMillis();
        remove(store, StoredKind.PLANS, "digest is null and created_at < ?", unfinished);
        remove(store, StoredKind.UPLOADS, "digest is null and created_at < ?", unfinished);
        // Of those with the same name only the newest is read, and what a job or a plan was made of.
        remove(
                store,
                StoredKind.UPLOADS,
                "created_at < ? and " + StoredKind.OF_NOTHING + " and " + StoredKind.REPLACED,
                now - PLANS.toMillis());
        // What somebody sent and did not go on with, or whose job is not there any more: nobody reads it by its name.
        remove(
                store,
                StoredKind.UPLOADS,
                "created_at < ? and " + StoredKind.SENT + " and " + StoredKind.OF_NOTHING,
                now - PLANS.toMillis());
    }

    private static void remove(JobStore store, StoredKind kind, String which, long before) {
        store.change(connection -> kind.remove(connection, which, before));
    }
}
