package org.spaceodt.job.store.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

/** The items of a job that wait, as the {@link Window} reads them. */
public final class WaitingItems implements Window.Source {
    private static final String ITEMS =
            "select i.*, d.state as d_state, d.result as d_result, d.blocked_by as d_blocked"
                    + " from item i left join item d on d.job_id = i.job_id and d.position = i.depends_on"
                    + " where i.job_id = ? and i.position >= ? and i.state = 'WAITING'";

    private final JobStore store;
    private final String jobId;
    private final Optional<Long> rowsAllowed;
    private final DatabaseRetry retry;
    private final boolean perhapsWritten;
    private final OptionalInt until;

    /** Those that may be begun, as soon as what they depend on has ended. */
    public WaitingItems(JobStore store, DatabaseRetry retry, String jobId, Optional<Long> rowsAllowed) {
        this(store, retry, jobId, rowsAllowed, false, OptionalInt.empty());
    }

    private WaitingItems(
            JobStore store,
            DatabaseRetry retry,
            String jobId,
            Optional<Long> rowsAllowed,
            boolean perhapsWritten,
            OptionalInt until) {
        this.store = store;
        this.retry = retry;
        this.jobId = jobId;
        this.rowsAllowed = rowsAllowed;
        this.perhapsWritten = perhapsWritten;
        this.until = until;
    }

    /** Those of the first stage that has some, if it was decided. */
    public static WaitingItems ofOneStage(
            JobStore store, DatabaseRetry retry, String jobId, Optional<Long> rowsAllowed) {
        return new WaitingItems(store, retry, jobId, rowsAllowed, false, OptionalInt.of(0)).toItsEnd();
    }

    private WaitingItems toItsEnd() {
        int end = read(
                        "select i.position from item i where i.job_id = ? and i.state = 'WAITING'" + chosen()
                                + " and i.position < (select hold_from from job where id = i.job_id)"
                                + " order by i.position limit 1",
                        line -> StagePosition.first(StagePosition.ordinal(line.getInt(1)) + 1),
                        jobId)
                .stream()
                .findFirst()
                .orElse(0);
        return new WaitingItems(store, retry, jobId, rowsAllowed, false, OptionalInt.of(end));
    }

    /** Those that were perhaps written, whatever they depend on. */
    public static WaitingItems perhapsWritten(JobStore store, DatabaseRetry retry, String jobId) {
        return new WaitingItems(store, retry, jobId, Optional.empty(), true, OptionalInt.empty());
    }

    public boolean any() {
        return !next(0, 1).isEmpty();
    }

    @Override
    public List<Window.Loaded> next(int from, int limit) {
        return read(
                ITEMS + chosen() + (until.isPresent() ? " and i.position < " + until.getAsInt() : "")
                        + " order by i.position limit ?",
                perhapsWritten ? line -> new Window.Loaded(ready(line), -1) : WaitingItems::loaded,
                jobId,
                from,
                limit);
    }

    private String chosen() {
        return rowsAllowed.map(allowed -> " and i.row_rank < " + allowed).orElse("")
                + (perhapsWritten ? " and i.in_doubt = 1" : "");
    }

    private <T> List<T> read(String items, Sql.Reader<T> reader, Object... values) {
        try {
            return retry.execute(() -> store.query(connection -> Sql.query(connection, items, reader, values)));
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }

    private static Window.Ready ready(ResultSet line) throws SQLException {
        Optional<String> inDoubt =
                line.getInt("in_doubt") == 1 ? Optional.ofNullable(line.getString("intent")) : Optional.empty();
        return new Window.Ready(RowMapper.itself(line), inDoubt, Optional.empty(), -1);
    }

    private static Window.Loaded loaded(ResultSet line) throws SQLException {
        Window.Ready ready = ready(line);
        String state = line.getString("d_state");
        if (state == null) {
            return new Window.Loaded(ready, -1);
        }
        int dependency = ready.item().dependsOn().orElse(-1);
        Optional<Long> blockedBy = Sql.optionalLong(line, "d_blocked");
        return switch (ItemView.State.valueOf(state)) {
            case WAITING, PERHAPS_WRITTEN, RUNNING -> new Window.Loaded(ready, dependency);
            case DONE -> new Window.Loaded(ready.fulfilled(line.getString("d_result")), -1);
            case FAILED -> new Window.Loaded(ready.blocked(dependency), -1);
            case SKIPPED ->
                new Window.Loaded(
                        blockedBy.isPresent()
                                ? ready.blocked(blockedBy.get().intValue())
                                : ready.fulfilled(line.getString("d_result")),
                        -1);
        };
    }
}
