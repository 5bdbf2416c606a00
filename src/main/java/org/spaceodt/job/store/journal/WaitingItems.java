package org.spaceodt.job.store.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.DatabaseRetry;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.RowMapper;
import org.spaceodt.job.store.Sql;

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

    /** Those that may be begun, as soon as what they depend on has ended. */
    public WaitingItems(JobStore store, DatabaseRetry retry, String jobId, Optional<Long> rowsAllowed) {
        this(store, retry, jobId, rowsAllowed, false);
    }

    private WaitingItems(
            JobStore store, DatabaseRetry retry, String jobId, Optional<Long> rowsAllowed, boolean perhapsWritten) {
        this.store = store;
        this.retry = retry;
        this.jobId = jobId;
        this.rowsAllowed = rowsAllowed;
        this.perhapsWritten = perhapsWritten;
    }

    /** Those that were perhaps written, whatever they depend on. */
    public static WaitingItems perhapsWritten(JobStore store, DatabaseRetry retry, String jobId) {
        return new WaitingItems(store, retry, jobId, Optional.empty(), true);
    }

    public boolean any() {
        return !next(0, 1).isEmpty();
    }

    @Override
    public List<Window.Loaded> next(int from, int limit) {
        String rows = rowsAllowed.map(allowed -> " and i.row_rank < " + allowed).orElse("")
                + (perhapsWritten ? " and i.in_doubt = 1" : "");
        try {
            return retry.execute(() -> store.query(connection -> Sql.query(
                    connection,
                    ITEMS + rows + " order by i.position limit ?",
                    perhapsWritten ? line -> new Window.Loaded(ready(line), -1) : WaitingItems::loaded,
                    jobId,
                    from,
                    limit)));
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
