package org.spaceodt.job.store;

import java.util.Optional;
import org.spaceodt.job.store.sql.Sql;

/**
 * What other systems call the objects of an account, and what was set of their fields that Webex does not show. Every method may throw {@link org.spaceodt.job.StoreUnavailable}.
 */
public final class NoteRepository {
    private final JobStore store;

    NoteRepository(JobStore store) {
        this.store = store;
    }

    /** @return the id that Webex gave it */
    public Optional<String> find(String account, String externalId) {
        return store.read(connection -> Sql.first(
                connection,
                "select location_id from external_id where account = ? and external_id = ?",
                line -> line.getString(1),
                account,
                externalId));
    }

    /** In place of what it was before. */
    public void put(String account, String externalId, String id) {
        store.change(connection -> Sql.update(
                connection,
                "insert into external_id (account, external_id, location_id) values (?, ?, ?)"
                        + " on conflict (account, external_id) do update set location_id = excluded.location_id",
                account,
                externalId,
                id));
    }

    public void remove(String account, String externalId) {
        store.change(connection -> Sql.update(
                connection, "delete from external_id where account = ? and external_id = ?", account, externalId));
    }

    /** @param target without the kind and the place that are in an id of Webex */
    public Optional<String> lastSet(String account, String target, String field) {
        return store.read(connection -> Sql.first(
                connection,
                "select value from last_set where account = ? and target = ? and field = ?",
                line -> line.getString(1),
                account,
                target,
                field));
    }

    /** In place of what was set before. */
    public void set(String account, String target, String field, String value) {
        store.change(connection -> Sql.update(
                connection,
                "insert into last_set (account, target, field, value) values (?, ?, ?, ?)"
                        + " on conflict (account, target, field) do update set value = excluded.value",
                account,
                target,
                field,
                value));
    }
}
