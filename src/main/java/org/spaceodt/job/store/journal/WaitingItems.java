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

    public WaitingItems(JobStore store, DatabaseRetry retry, String jobId, Optional<Long> rowsAllowed) {
        this.store = store;
        this.retry = retry;
        this.jobId = jobId;
        this.rowsAllowed = rowsAllowed;
    }

    @Override
    public List<Window.Loaded> next(int from, int limit) {
        String rows = rowsAllowed.map(allowed -> " and i.row_rank < " + allowed).orElse("");
        try {
            return retry.execute(() -> store.query(connection -> Sql.query(
                    connection,
                    ITEMS + rows + " order by i.position limit ?",
                    WaitingItems::loaded,
                    jobId,
                    from,
                    limit)));
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }

    private static Window.Loaded loaded(ResultSet line) throws SQLException {
        Optional<String> inDoubt =
                line.getInt("in_doubt") == 1 ? Optional.ofNullable(line.getString("intent")) : Optional.empty();
        Window.Ready ready = new Window.Ready(RowMapper.itself(line), inDoubt, Optional.empty(), -1);
        String state = line.getString("d_state");
        if (state == null) {
            return new Window.Loaded(ready, -1);
        }
        int dependency = ready.item().dependsOn().orElse(-1);
        Optional<Long> blockedBy = Sql.optionalLong(line, "d_blocked");
        return switch (ItemView.State.valueOf(state)) {
            case WAITING, RUNNING -> new Window.Loaded(ready, dependency);
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
