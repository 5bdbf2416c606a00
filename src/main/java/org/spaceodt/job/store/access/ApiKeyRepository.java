package org.spaceodt.job.store.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.Sql;

/** The keys of scripts. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class ApiKeyRepository {
    private final JobStore store;

    public ApiKeyRepository(JobStore store) {
        this.store = store;
    }

    /** Now, by the clock that all who use the store have in common. */
    public Instant now() {
        return Instant.ofEpochMilli(store.now());
    }

    /** @return whether it is kept; not when another that is not revoked has the name */
    public boolean add(StoredKey key) {
        return store.change(connection -> Sql.update(
                        connection,
                        "insert into api_key (id, name, hash, role, created_at, created_by, until_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        key.id(),
                        key.name(),
                        key.hash(),
                        key.role(),
                        key.created().toEpochMilli(),
                        key.createdBy(),
                        key.until().map(Instant::toEpochMilli).orElse(null)))
                == 1;
    }

    /** Also one that is good no more. */
    public Optional<StoredKey> ofHash(String hash) {
        return store.read(connection ->
                Sql.first(connection, "select * from api_key where hash = ?", ApiKeyRepository::key, hash));
    }

    /** All that there ever were, the newest first. */
    public List<StoredKey> all() {
        return store.read(connection ->
                Sql.query(connection, "select * from api_key order by created_at desc, id", ApiKeyRepository::key));
    }

    /** @return whether there was one of that name that was not revoked */
    public boolean revoke(String name, String by) {
        return store.change(connection -> Sql.update(
                        connection,
                        "update api_key set revoked_at = ?, revoked_by = ? where name = ? and revoked_at is null",
                        store.now(),
                        by,
                        name))
                == 1;
    }

    private static StoredKey key(ResultSet line) throws SQLException {
        return new StoredKey(
                line.getString("id"),
                line.getString("name"),
                line.getString("hash"),
                line.getString("role"),
                Instant.ofEpochMilli(line.getLong("created_at")),
                line.getString("created_by"),
                Sql.optionalLong(line, "until_at").map(Instant::ofEpochMilli),
                Sql.optionalLong(line, "revoked_at").map(Instant::ofEpochMilli));
    }
}
