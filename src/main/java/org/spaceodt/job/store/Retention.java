package org.spaceodt.job.store;

/** Removes old jobs. */
public final class Retention {
    private Retention() {}

    public static void removeEndedBefore(JobStore store, long millis) {
        store.change(connection -> {
            Sql.update(
                    connection,
                    "delete from item where job_id in (select id from job where ended_at is not null and ended_at < ?)",
                    millis);
            return Sql.update(connection, "delete from job where ended_at is not null and ended_at < ?", millis);
        });
    }
}
