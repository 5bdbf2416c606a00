package org.spaceodt.job.store.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.sql.Sql;

/** The items of a stage that is being decided, while the transaction lasts. */
public final class StageItems {
    private final Connection connection;
    private final String jobId;
    private final int ordinal;
    private final List<StoredStage> stages;
    private final long now;

    StageItems(Connection connection, String jobId, int ordinal, List<StoredStage> stages, long now) {
        this.connection = connection;
        this.jobId = jobId;
        this.ordinal = ordinal;
        this.stages = stages;
        this.now = now;
    }

    /** Gives an item what it is to do, and makes it where the row had none in the stage. */
    public void give(int row, String key, String input) {
        try {
            given(row, key, input);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private void given(int row, String key, String input) throws SQLException {
        int changed = Sql.update(
                connection,
                "update item set input = ?, changed_at = ? where job_id = ? and position = ? and state = 'WAITING'",
                input,
                now,
                jobId,
                StagePosition.of(ordinal, row));
        if (changed == 0) {
            add(row, key, input);
        }
    }

    /** An item of the same row in another stage. @param leftOut with its stage: nothing depends on it */
    private record Other(int position, int rank, boolean leftOut) {}

    private void add(int row, String key, String input) throws SQLException {
        int position = StagePosition.of(ordinal, row);
        List<Other> others = others(row);
        if (others.stream().anyMatch(other -> other.position == position)) {
            // It had ended before: as a row that was bad as it was given.
            return;
        }
        Optional<Other> before = others.stream()
                .filter(other -> other.position < position && !other.leftOut)
                .max(Comparator.comparingInt(Other::position));
        Optional<Integer> rank = others.stream().map(Other::rank).findFirst();
        Sql.update(
                connection,
                "insert into item (job_id, position, row_no, row_rank, item_key, depends_on, input, state, attempts,"
                        + " in_doubt, retryable, changed_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, 0, ?)",
                jobId,
                position,
                row,
                rank.isPresent() ? rank.get() : newRank(),
                key,
                before.map(Other::position).orElse(null),
                input,
                now);
        Optional<Other> after = others.stream()
                .filter(other -> other.position > position && !other.leftOut)
                .min(Comparator.comparingInt(Other::position));
        if (after.isPresent()) {
            Sql.update(
                    connection,
                    "update item set depends_on = ? where job_id = ? and position = ?",
                    position,
                    jobId,
                    after.get().position);
        }
    }

    private int newRank() throws SQLException {
        return Sql.first(
                        connection,
                        "select coalesce(max(row_rank), -1) + 1 from item where job_id = ?",
                        line -> line.getInt(1),
                        jobId)
                .orElseThrow();
    }

    private List<Other> others(int row) throws SQLException {
        List<Other> others = new ArrayList<>();
        for (StoredStage stage : stages) {
            boolean leftOut = stage.decision()
                    .filter(made -> made.answer() == StoredStage.Answer.NO)
                    .isPresent();
            others.addAll(Sql.query(
                    connection,
                    "select position, row_rank from item where job_id = ? and position = ?",
                    line -> new Other(line.getInt(1), line.getInt(2), leftOut),
                    jobId,
                    StagePosition.of(stage.ordinal(), row)));
        }
        return others;
    }

    /** Ends those that wait, and lets what depends on them depend on what they depended on. */
    public void leaveOut(String result) {
        try {
            endAndPass(result);
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** Takes a failure through the code of whoever decides. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStored(SQLException cause) {
            super(cause);
        }

        SQLException cause() {
            return (SQLException) getCause();
        }
    }

    private void endAndPass(String result) throws SQLException {
        int first = StagePosition.first(ordinal);
        int end = StagePosition.first(ordinal + 1);
        Sql.update(
                connection,
                "update item set state = 'SKIPPED', result = ?, changed_at = ?"
                        + " where job_id = ? and position >= ? and position < ? and state = 'WAITING'",
                result,
                now,
                jobId,
                first,
                end);
        Sql.update(
                connection,
                "update item set depends_on = (select d.depends_on from item d"
                        + " where d.job_id = item.job_id and d.position = item.depends_on)"
                        + " where job_id = ? and position >= ? and depends_on >= ? and depends_on < ?"
                        + " and exists (select 1 from item d where d.job_id = item.job_id"
                        + " and d.position = item.depends_on and d.state = 'SKIPPED')",
                jobId,
                end,
                first,
                end);
    }
}
