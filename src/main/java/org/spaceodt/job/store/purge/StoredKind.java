package org.spaceodt.job.store.purge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.job.store.sql.Sql;

/** What the store keeps and people may want to be rid of; each with its condition, in which the one parameter is a time. */
public enum StoredKind {
    /**
     * With what their items found before they changed it, and so with their undo. Not those that an unfinished job goes back on.
     */
    JOBS(
            "job",
            "item",
            "job_id",
            "ended_at",
            "length(input) + coalesce(length(intent), 0) + coalesce(length(result), 0)",
            "ended_at is not null and ended_at < ? and not exists (select 1 from job at_work where at_work.ended_at is null"
                    + " and at_work.attributes like '%' || job.id || '%')"),
    /** Not those of unfinished jobs. Those that nobody applied yet wait for somebody: {@link StorePurge} says how long. */
    PLANS(
            "plan",
            "plan_step",
            "plan_id",
            "created_at",
            "length(content)",
            "created_at < ? and not exists (select 1 from job where job.plan_id = plan.id and job.ended_at is null)"),
    /** Tables that somebody sent. Not those of jobs and plans that are there, nor the newest of a name, which is what is read by it. */
    UPLOADS(
            "document",
            "document_chunk",
            "document_id",
            "created_at",
            "length(content)",
            "created_at < ? and " + Conditions.OF_NOTHING + " and (" + Conditions.SENT + " or " + Conditions.REPLACED
                    + ")");

    /** Of a document: no job and no plan was made of it. */
    static final String OF_NOTHING = Conditions.OF_NOTHING;
    /** Of a document: there is a newer one of its name. */
    static final String REPLACED = Conditions.REPLACED;

    /** Of a document: somebody sent it. */
    static final String SENT = Conditions.SENT;

    /** What a kind is made of has to be there before it. */
    private static final class Conditions {
        static final String OF_NOTHING = "not exists (select 1 from job where job.document_id = document.id)"
                + " and not exists (select 1 from plan where plan.document_id = document.id)";
        static final String SENT =
                "substr(name, 1, " + StoredDocument.SENT.length() + ") = '" + StoredDocument.SENT + "'";
        static final String REPLACED = "exists (select 1 from document newer where newer.account = document.account"
                + " and newer.name = document.name and newer.digest is not null"
                + " and newer.created_at > document.created_at)";
    }

    final String table;
    final String parts;
    final String of;
    final String time;
    final String size;
    final String condition;

    StoredKind(String table, String parts, String of, String time, String size, String condition) {
        this.table = table;
        this.parts = parts;
        this.of = of;
        this.time = time;
        this.size = size;
        this.condition = condition;
    }

    /**
     * Removes the rows that a condition names, with their parts.
     *
     * @param which a condition on the table, in which the one parameter is a time
     * @return how many there were
     */
    int remove(Connection connection, String which, long before) throws SQLException {
        Sql.update(
                connection,
                "delete from " + parts + " where " + of + " in (select id from " + table + " where " + which + ")",
                before);
        int rows = Sql.update(connection, "delete from " + table + " where " + which, before);
        if (this == JOBS) {
            // Also those of jobs that an earlier version removed, which knows none of them.
            for (String more : List.of("job_stage", "job_part", "notice")) {
                Sql.update(connection, "delete from " + more + " where job_id not in (select id from job)");
            }
        }
        return rows;
    }
}
