package org.spaceodt.job.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.store.sql.Sql;

/** Stores items one after the other. What it keeps in memory are four bytes a row, and some items. */
final class NewItems implements Consumer<NewJob.NewItem>, AutoCloseable {
    private static final int BATCH = 200;

    private final PreparedStatement insert;
    private final String jobId;
    private final long now;
    private int count;
    private int failed;
    private int skipped;
    private int ranks;
    /** By row: its rank and one, 0 when it has not come yet. */
    private int[] rankOf = new int[64];

    NewItems(Connection connection, String jobId, long now) throws SQLException {
        this.jobId = jobId;
        this.now = now;
        this.insert = connection.prepareStatement("insert into item (job_id, position, row_no, row_rank, item_key,"
                + " depends_on, input, state, result, attempts, in_doubt, retryable, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)");
    }

    @Override
    public void accept(NewJob.NewItem item) {
        int position = item.position().orElse(count);
        if (item.dependsOn().isPresent()
                && (item.dependsOn().getAsInt() < 0 || item.dependsOn().getAsInt() >= position)) {
            throw new IllegalArgumentException(
                    "item " + position + " depends on " + item.dependsOn().getAsInt());
        }
        try {
            Sql.bind(
                    insert,
                    jobId,
                    position,
                    item.row(),
                    rank(item.row()),
                    item.key(),
                    item.dependsOn().isPresent() ? item.dependsOn().getAsInt() : null,
                    item.input(),
                    item.ended()
                            .map(Outcome::state)
                            .orElse(ItemView.State.WAITING)
                            .name(),
                    item.ended().map(Outcome::result).orElse(null),
                    now);
            failed += item.ended().filter(Outcome.Failed.class::isInstance).isPresent() ? 1 : 0;
            skipped += item.ended().filter(Outcome.Skipped.class::isInstance).isPresent() ? 1 : 0;
            insert.addBatch();
            if (++count % BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    /** @return how many there are */
    int finish() throws SQLException {
        insert.executeBatch();
        return count;
    }

    /** How many rows they are of. */
    int rows() {
        return ranks;
    }

    /** How many had failed before they began. */
    int failed() {
        return failed;
    }

    /** How many were left out before they began. */
    int skipped() {
        return skipped;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    private int rank(int row) {
        if (row <= 0) {
            return ranks++;
        }
        if (row >= rankOf.length) {
            rankOf = Arrays.copyOf(rankOf, Math.max(row + 1, rankOf.length + rankOf.length / 2));
        }
        if (rankOf[row] == 0) {
            rankOf[row] = ++ranks;
        }
        return rankOf[row] - 1;
    }

    /** Takes a failure through the code of whoever gives the items. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStored(SQLException cause) {
            super(cause);
        }

        SQLException cause() {
            return (SQLException) getCause();
        }
    }
}
