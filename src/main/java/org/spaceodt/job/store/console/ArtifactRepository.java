package org.spaceodt.job.store.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/**
 * Modules of the inventory that somebody asked for. Of an account one is read at a time, by whichever process took it. Every
 * method may throw {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class ArtifactRepository {
    private static final String ALL = "select * from artifact where account = ? ";

    private final JobStore store;

    public ArtifactRepository(JobStore store) {
        this.store = store;
    }

    /** Those that were ever asked for, by name. */
    public List<StoredArtifact> all(String account) {
        return store.read(
                connection -> Sql.query(connection, ALL + "order by name", ArtifactRepository::artifact, account));
    }

    /**
     * Asks for one. What waits, or is being read, is not asked for twice.
     *
     * @return whether it was not asked for already
     */
    public boolean ask(String account, String name, String by) {
        int asked = store.change(connection -> Sql.update(
                connection,
                "insert into artifact (account, name, state, row_count, error, asked_by, asked_at)"
                        + " values (?, ?, 'queued', 0, '', ?, ?) on conflict (account, name) do update set"
                        + " state = 'queued', row_count = 0, error = '', asked_by = excluded.asked_by,"
                        + " asked_at = excluded.asked_at, begun_at = null, ended_at = null, holder = null, held_until = null"
                        + " where artifact.state in ('done', 'error')",
                account,
                name,
                by,
                store.now()));
        store.changed();
        return asked == 1;
    }

    /**
     * Takes the one that waits longest, unless another process is reading one. What a process had that is gone is taken first.
     *
     * @param held how long others believe that this process is alive, unless it says so again
     */
    public Optional<String> take(String account, String holder, Duration held) {
        return store.change(connection -> {
            long now = store.now();
            // Whoever else wants to take one waits here.
            List<Held> open = Sql.query(
                    connection,
                    "select name, state, held_until from artifact where account = ? and state in ('queued', 'running')"
                            + " order by case state when 'running' then 0 else 1 end, asked_at, name"
                            + store.database().lock(),
                    line -> new Held(line.getString("name"), line.getString("state"), line.getLong("held_until")),
                    account);
            boolean busy = open.stream().anyMatch(one -> one.state().equals("running") && one.until() > now);
            if (busy || open.isEmpty()) {
                return Optional.empty();
            }
            String name = open.get(0).name();
            Sql.update(
                    connection,
                    "update artifact set state = 'running', holder = ?, held_until = ?, begun_at = ?"
                            + " where account = ? and name = ?",
                    holder,
                    now + held.toMillis(),
                    now,
                    account,
                    name);
            return Optional.of(name);
        });
    }

    private record Held(String name, String state, long until) {}

    /** Says that this process is alive. @return whether it still has it */
    public boolean hold(String account, String name, String holder, Duration held) {
        return store.change(connection -> Sql.update(
                        connection,
                        "update artifact set held_until = ?" + OURS,
                        store.now() + held.toMillis(),
                        account,
                        name,
                        holder))
                == 1;
    }

    private static final String OURS = " where account = ? and name = ? and holder = ? and state = 'running'";

    /**
     * What was read is in its place.
     *
     * @return whether it was still this process's
     */
    public boolean done(String account, String name, String holder, long rows) {
        return end(account, name, holder, "done", rows, "");
    }

    /** It could not be read; what an earlier read left is as it was. */
    public boolean failed(String account, String name, String holder, String error) {
        return end(account, name, holder, "error", 0, error);
    }

    private boolean end(String account, String name, String holder, String state, long rows, String error) {
        return store.change(connection -> Sql.update(
                        connection,
                        "update artifact set state = ?, row_count = ?, error = ?, ended_at = ?, holder = null,"
                                + " held_until = null" + OURS,
                        state,
                        rows,
                        error,
                        store.now(),
                        account,
                        name,
                        holder))
                == 1;
    }

    /** Gives back what was not read to its end: another process, or the next one, begins it again. */
    public void giveBack(String account, String name, String holder) {
        store.change(connection -> Sql.update(
                connection,
                "update artifact set state = 'queued', begun_at = null, holder = null, held_until = null" + OURS,
                account,
                name,
                holder));
        store.changed();
    }

    private static StoredArtifact artifact(ResultSet line) throws SQLException {
        return new StoredArtifact(
                line.getString("name"),
                StoredArtifact.State.of(line.getString("state")),
                line.getLong("row_count"),
                line.getString("error"),
                line.getString("asked_by"),
                Instant.ofEpochMilli(line.getLong("asked_at")),
                Sql.optionalLong(line, "begun_at").map(Instant::ofEpochMilli),
                Sql.optionalLong(line, "ended_at").map(Instant::ofEpochMilli));
    }
}
