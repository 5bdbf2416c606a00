package org.spaceodt.job.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.Moment;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/**
 * What happened to a job's items, in one transaction. Entries may come a second time, after a commit of which it is not known
 * whether it worked: each is kept only where the item stands before it.
 */
final class JournalPage {
    private final Connection connection;
    private final JobStore store;
    private final long now;

    JournalPage(Connection connection, JobStore store) {
        this.connection = connection;
        this.store = store;
        this.now = store.now();
    }

    /** @return those that were not kept: their job is another process's */
    List<Journal.Pending> keep(List<Journal.Pending> entries) throws SQLException {
        String jobId = entries.get(0).lease().jobId();
        Moment asked = store.moment();
        Holder holder = Sql.first(
                        connection,
                        "select epoch, state, tried, tried_failed from job where id = ?"
                                + store.database().lock(),
                        line -> new Holder(
                                line.getLong(1), JobState.valueOf(line.getString(2)), line.getInt(3), line.getInt(4)),
                        jobId)
                .orElse(new Holder(-1, JobState.CANCELLED, 0, 0));
        List<Journal.Pending> late = new ArrayList<>();
        List<Entry> held = new ArrayList<>();
        for (Journal.Pending pending : entries) {
            if (pending.lease().seen(holder.epoch, holder.state, asked)) {
                held.add(pending.entry());
            } else {
                late.add(pending);
            }
        }
        if (!held.isEmpty()) {
            Ended ended = keep(jobId, held);
            entries.get(0).lease().score(holder.tried + ended.all(), holder.failed + ended.failed);
        }
        return late;
    }

    private record Holder(long epoch, JobState state, int tried, int failed) {}

    private Ended keep(String jobId, List<Entry> entries) throws SQLException {
        int claims = sum(batch(
                entries,
                Entry.Claim.class,
                "update item set state = 'RUNNING', attempts = attempts + 1,"
                        + " intent = case when in_doubt = 1 then intent else null end, changed_at = ?"
                        + " where job_id = ? and position = ? and state = 'WAITING'",
                claim -> new Object[] {now, jobId, claim.position()}));
        batch(
                entries,
                Entry.Intent.class,
                "update item set intent = ?, changed_at = ? where job_id = ? and position = ? and state = 'RUNNING'",
                intent -> new Object[] {intent.intent(), now, jobId, intent.position()});
        Ended ended = ends(jobId, entries);
        int blocked = sum(batch(
                entries,
                Entry.Block.class,
                "update item set state = 'SKIPPED', result = ?, blocked_by = ?, changed_at = ?"
                        + " where job_id = ? and position = ? and state = 'WAITING'",
                block -> new Object[] {block.outcome().result(), block.failed(), now, jobId, block.position()}));
        int back = sum(batch(
                entries,
                Entry.GiveBack.class,
                "update item set state = 'WAITING', in_doubt = case when intent is null then 0 else 1 end,"
                        + " changed_at = ? where job_id = ? and position = ? and state = 'RUNNING'",
                given -> new Object[] {now, jobId, given.position()}));
        back += sum(batch(
                entries,
                Entry.NotDone.class,
                "update item set state = 'WAITING', in_doubt = 0, changed_at = ?"
                        + " where job_id = ? and position = ? and state = 'RUNNING'",
                seen -> new Object[] {now, jobId, seen.position()}));
        Sql.update(
                connection,
                "update job set running = running + ?, done = done + ?, skipped = skipped + ?, failed = failed + ?,"
                        + " tried = tried + ?, tried_failed = tried_failed + ? where id = ?",
                claims - ended.all() - back,
                ended.done,
                ended.skipped + blocked,
                ended.failed,
                ended.all(),
                ended.failed,
                jobId);
        return ended;
    }

    private record Ended(int done, int skipped, int failed) {
        int all() {
            return done + skipped + failed;
        }
    }

    private Ended ends(String jobId, List<Entry> entries) throws SQLException {
        int[] changed = batch(
                entries,
                Entry.End.class,
                "update item set state = ?, result = ?, target = ?, retryable = ?, in_doubt = ?, changed_at = ?"
                        + " where job_id = ? and position = ? and state = 'RUNNING'",
                end -> new Object[] {
                    end.outcome().state().name(),
                    end.outcome().result(),
                    ResultTarget.in(end.outcome().result()),
                    end.outcome() instanceof Outcome.Failed failed && failed.retryable() ? 1 : 0,
                    end.inDoubt() ? 1 : 0,
                    now,
                    jobId,
                    end.position()
                });
        int[] counts = new int[ItemView.State.values().length];
        int i = 0;
        for (Entry entry : entries) {
            if (entry instanceof Entry.End end) {
                counts[end.outcome().state().ordinal()] += changed[i++];
            }
        }
        return new Ended(
                counts[ItemView.State.DONE.ordinal()],
                counts[ItemView.State.SKIPPED.ordinal()],
                counts[ItemView.State.FAILED.ordinal()]);
    }

    private <E extends Entry> int[] batch(List<Entry> entries, Class<E> type, String sql, Function<E, Object[]> values)
            throws SQLException {
        List<E> chosen =
                entries.stream().filter(type::isInstance).map(type::cast).toList();
        if (chosen.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (E entry : chosen) {
                Sql.bind(statement, values.apply(entry));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static int sum(int[] changed) {
        int sum = 0;
        for (int rows : changed) {
            sum += rows;
        }
        return sum;
    }
}
