package org.spaceodt.job.store;

import java.time.Duration;
import java.util.List;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.job.store.sql.Sql;

/** Removes what is old. */
public final class Retention {
    /** A plan that nobody applied for so long says little about what is there now; what a job needs of it, the job has. */
    public static final Duration PLANS = Duration.ofDays(30);

    private static final String UNUSED = " and not exists (select 1 from job where job.document_id = document.id)"
            + " and not exists (select 1 from plan where plan.document_id = document.id)";

    private static final Duration UNFINISHED = Duration.ofDays(1);

    private Retention() {}

    public static void removeEndedBefore(JobStore store, long millis) {
        remove(store, "item", "job_id", "job", "ended_at is not null and ended_at < ?", millis);
        // Also those of jobs that an earlier version removed, which knows none of them.
        for (String parts : List.of("job_stage", "job_part", "notice")) {
            store.change(connection ->
                    Sql.update(connection, "delete from " + parts + " where job_id not in (select id from job)"));
        }
    }

    /** Also what was never finished, because its process was killed: after a day. */
    public static void removeOldPlans(JobStore store) {
        long now = store.now();
        remove(store, "plan_step", "plan_id", "plan", "created_at < ?", now - PLANS.toMillis());
        long unfinished = now - UNFINISHED.toMillis();
        remove(store, "plan_step", "plan_id", "plan", "digest is null and created_at < ?", unfinished);
        remove(store, "document_chunk", "document_id", "document", "digest is null and created_at < ?", unfinished);
        // Of those with the same name only the newest is read, and what a job or a plan was made of.
        remove(
                store,
                "document_chunk",
                "document_id",
                "document",
                "created_at < ? and exists (select 1 from document newer where newer.account = document.account"
                        + " and newer.name = document.name and newer.digest is not null"
                        + " and newer.created_at > document.created_at)" + UNUSED,
                now - PLANS.toMillis());
        // What somebody sent and did not go on with, or whose job is not there any more: nobody reads it by its name.
        remove(
                store,
                "document_chunk",
                "document_id",
                "document",
                "created_at < ? and substr(name, 1, " + StoredDocument.SENT.length() + ") = '" + StoredDocument.SENT
                        + "'" + UNUSED,
                now - PLANS.toMillis());
    }

    private static void remove(JobStore store, String parts, String of, String table, String condition, long millis) {
        store.change(connection -> {
            Sql.update(
                    connection,
                    "delete from " + parts + " where " + of + " in (select id from " + table + " where " + condition
                            + ")",
                    millis);
            return Sql.update(connection, "delete from " + table + " where " + condition, millis);
        });
    }
}
