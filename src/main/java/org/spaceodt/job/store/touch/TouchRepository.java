package org.spaceodt.job.store.touch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** What was done with objects. It may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class TouchRepository {
    private final JobStore store;

    public TouchRepository(JobStore store) {
        this.store = store;
    }

    /**
     * The items that were about an object, the last first.
     *
     * @param id as Webex gives it
     * @param bare what both forms of it have in common
     * @param most so many
     */
    public List<Touched> of(String id, String bare, int most) {
        // What the version before has ended has no target: its result is looked through.
        return store.read(connection -> Sql.query(
                connection,
                "select item.*, job.title, job.rehearsal, job.operator from item join job on job.id = item.job_id"
                        + " where item.state in ('DONE', 'FAILED') and (item.target in (?, ?)"
                        + " or item.target is null and item.result like ?)"
                        + " order by item.changed_at desc, item.position desc limit " + most,
                TouchRepository::touched,
                id,
                bare,
                "%\"" + id + "\"%"));
    }

    /**
     * The items of an account's other jobs that were about an object and ended after a moment, the last first.
     *
     * @param id as Webex gives it
     * @param bare what both forms of it have in common
     * @param job whose own items are not meant
     */
    public List<Touched> after(String id, String bare, String account, String job, Instant moment) {
        return store.read(connection -> Sql.query(
                connection,
                "select item.*, job.title, job.rehearsal, job.operator from item join job on job.id = item.job_id"
                        + " where item.state in ('DONE', 'FAILED') and item.target in (?, ?) and job.account = ?"
                        + " and job.id <> ? and item.changed_at > ? order by item.changed_at desc, item.position desc",
                TouchRepository::touched,
                id,
                bare,
                account,
                job,
                moment.toEpochMilli()));
    }

    /** Whether the version before has ended items of an account after a moment: of them nobody knows by the store what they were about. */
    public boolean isUnknownAfter(String account, Instant moment) {
        return store.read(connection -> Sql.first(
                        connection,
                        "select 1 from item join job on job.id = item.job_id where job.account = ?"
                                + " and (job.ended_at is null or job.ended_at >= ?) and item.target is null"
                                + " and item.state in ('DONE', 'FAILED') and item.changed_at > ?",
                        line -> true,
                        account,
                        moment.toEpochMilli(),
                        moment.toEpochMilli()))
                .isPresent();
    }

    private static Touched touched(ResultSet line) throws SQLException {
        return new Touched(
                line.getString("job_id"),
                line.getString("title"),
                line.getInt("rehearsal") == 1,
                Optional.ofNullable(line.getString("operator")),
                line.getInt("row_no"),
                ItemView.State.valueOf(line.getString("state")),
                line.getString("input"),
                Optional.ofNullable(line.getString("result")).orElse(""),
                Instant.ofEpochMilli(line.getLong("changed_at")));
    }
}
