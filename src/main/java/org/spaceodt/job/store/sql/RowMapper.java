package org.spaceodt.job.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.job.Item;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Outcome;

/** What stands in the tables. */
public final class RowMapper {
    /** Selects jobs as {@link #job} reads them; what comes behind it chooses them. */
    public static final String JOBS = "select job.*, (select count(*) from item where item.job_id = job.id"
            + " and item.in_doubt = 1 and item.state = 'WAITING') as perhaps_written from job ";

    private RowMapper() {}

    /** For people and programs: a job that reads counts its reads, not the one item that they are. */
    public static JobView shown(ResultSet line) throws SQLException {
        JobView job = job(line);
        Optional<Long> known = Sql.optionalLong(line, "reads_known");
        return known.isEmpty() ? job : job.counting(reads(line, known.get().intValue()));
    }

    private static JobView.Counts reads(ResultSet line, int known) throws SQLException {
        int done = line.getInt("reads_done");
        int skipped = line.getInt("reads_skipped");
        int failed = line.getInt("reads_failed");
        return new JobView.Counts(known - done - skipped - failed, 0, done, skipped, failed);
    }

    /** As the engine counts: its items. */
    public static JobView job(ResultSet line) throws SQLException {
        int running = line.getInt("running");
        int done = line.getInt("done");
        int skipped = line.getInt("skipped");
        int failed = line.getInt("failed");
        int perhaps = line.getInt("perhaps_written");
        int waiting = line.getInt("total") - perhaps - running - done - skipped - failed;
        return new JobView(
                line.getString("id"),
                made(line),
                JobState.valueOf(line.getString("state")),
                new JobView.Counts(waiting, perhaps, running, done, skipped, failed),
                Instant.ofEpochMilli(line.getLong("created_at")),
                Sql.optionalLong(line, "started_at").map(Instant::ofEpochMilli),
                Sql.optionalLong(line, "ended_at").map(Instant::ofEpochMilli),
                Optional.ofNullable(line.getString("reason")),
                Optional.ofNullable(line.getString("owner")),
                // Whoever knows which processes there are says it.
                false,
                HoursColumns.read(line),
                Sql.optionalLong(line, "waits_until").map(Instant::ofEpochMilli));
    }

    /** As it was made, and what was changed of that since: of {@code select * from job}. */
    public static NewJob made(ResultSet line) throws SQLException {
        return new NewJob(
                HoursColumns.kindOf(line.getString("kind")),
                line.getString("account"),
                line.getString("title"),
                line.getString("attributes"),
                limits(line),
                origin(line),
                optionalInt(line, "hold_from"));
    }

    private static OptionalInt optionalInt(ResultSet line, String column) throws SQLException {
        int value = line.getInt(column);
        return line.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Origin origin(ResultSet line) throws SQLException {
        String recipe = line.getString("recipe");
        String planId = line.getString("plan_id");
        Origin origin = OriginColumns.read(line, "operator");
        if (recipe != null) {
            origin = origin.of(new Origin.Key(recipe, line.getString("digest")));
        }
        return planId == null
                ? origin
                : origin.of(new Origin.Plan(
                        planId, line.getString("plan_digest"), Optional.ofNullable(line.getString("planned_by"))));
    }

    private static NewJob.Limits limits(ResultSet line) throws SQLException {
        return new NewJob.Limits(
                line.getInt("at_once"),
                line.getInt("fail_fast") == 1,
                line.getInt("max_rows"),
                line.getDouble("failure_share"),
                line.getInt("failure_floor"));
    }

    public static ItemView item(ResultSet line) throws SQLException {
        ItemView.State stored = ItemView.State.valueOf(line.getString("state"));
        ItemView.State state = stored == ItemView.State.WAITING && line.getInt("in_doubt") == 1
                ? ItemView.State.PERHAPS_WRITTEN
                : stored;
        return new ItemView(
                itself(line),
                state,
                line.getInt("attempts"),
                Optional.ofNullable(line.getString("intent")),
                outcome(line, state),
                Instant.ofEpochMilli(line.getLong("changed_at")));
    }

    public static Item itself(ResultSet line) throws SQLException {
        return new Item(
                line.getString("job_id"),
                line.getInt("position"),
                line.getInt("row_no"),
                line.getString("item_key"),
                optionalInt(line, "depends_on"),
                line.getString("input"));
    }

    private static Optional<Outcome> outcome(ResultSet line, ItemView.State state) throws SQLException {
        String result = line.getString("result");
        boolean retryable = line.getInt("retryable") == 1;
        return switch (state) {
            case WAITING, PERHAPS_WRITTEN, RUNNING -> Optional.empty();
            case DONE -> Optional.of(new Outcome.Done(result));
            case SKIPPED -> Optional.of(new Outcome.Skipped(result));
            case FAILED -> Optional.of(new Outcome.Failed(result, retryable));
        };
    }
}
