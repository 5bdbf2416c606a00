package org.spaceodt.job.store.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** Who is logged in. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class SessionRepository {
    private final JobStore store;

    public SessionRepository(JobStore store) {
        this.store = store;
    }

    /** Now, by the clock that all who use the store have in common. */
    public Instant now() {
        return Instant.ofEpochMilli(store.now());
    }

    /**
     * Keeps another one, and forgets those that nobody used for so long, and the oldest of the same name and kind: who
     * is called so at an identity provider is somebody else.
     *
     * @param most that are left of one name and kind
     */
    public void add(StoredSession session, Duration idle, int most) {
        store.change(connection -> {
            Sql.update(
                    connection,
                    "delete from login_session where seen_at < ?",
                    session.seen().minus(idle).toEpochMilli());
            Sql.update(
                    connection,
                    "insert into login_session (hash, name, how, role, mark, created_at, seen_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    session.hash(),
                    session.name(),
                    session.how(),
                    session.role().orElse(null),
                    session.mark().orElse(null),
                    session.created().toEpochMilli(),
                    session.seen().toEpochMilli());
            return Sql.update(
                    connection,
                    "delete from login_session where name = ? and how = ? and hash not in (select hash from login_session"
                            + " where name = ? and how = ? order by created_at desc, hash limit ?)",
                    session.name(),
                    session.how(),
                    session.name(),
                    session.how(),
                    most);
        });
    }

    public Optional<StoredSession> ofHash(String hash) {
        return store.read(connection ->
                Sql.first(connection, "select * from login_session where hash = ?", SessionRepository::session, hash));
    }

    public void seen(String hash, Instant when) {
        store.change(connection -> Sql.update(
                connection, "update login_session set seen_at = ? where hash = ?", when.toEpochMilli(), hash));
    }

    public void end(String hash) {
        store.change(connection -> Sql.update(connection, "delete from login_session where hash = ?", hash));
    }

    private static StoredSession session(ResultSet line) throws SQLException {
        return new StoredSession(
                line.getString("hash"),
                line.getString("name"),
                line.getString("how"),
                Optional.ofNullable(line.getString("role")),
                Optional.ofNullable(line.getString("mark")),
                Instant.ofEpochMilli(line.getLong("created_at")),
                Instant.ofEpochMilli(line.getLong("seen_at")));
    }
}
