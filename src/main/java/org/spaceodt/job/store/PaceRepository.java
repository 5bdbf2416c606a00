package org.spaceodt.job.store;

import java.util.Optional;
import org.spaceodt.job.store.sql.Sql;

/** What was learned of the API's limits in an account, as JSON. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class PaceRepository {
    private final JobStore store;

    PaceRepository(JobStore store) {
        this.store = store;
    }

    /** Whether nothing was learned in any account. */
    public boolean isEmpty() {
        return store.read(connection -> Sql.first(connection, "select 1 from pace", line -> line.getInt(1)))
                .isEmpty();
    }

    public Optional<String> find(String account) {
        return store.read(connection -> Sql.first(
                connection, "select learned from pace where account = ?", line -> line.getString(1), account));
    }

    /** In place of what was learned before. */
    public void put(String account, String learned) {
        store.change(connection -> Sql.update(
                connection,
                "insert into pace (account, learned, learned_at) values (?, ?, ?) on conflict (account)"
                        + " do update set learned = excluded.learned, learned_at = excluded.learned_at",
                account,
                learned,
                store.now()));
    }
}
