package org.spaceodt.job.store.purge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.ActLines;
import org.spaceodt.job.store.sql.Sql;

/** Looks at what is old in a store, and removes it. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class StorePurge {
    private static final String PROGRAM = "space-odt";
    private static final String RETENTION = "retention";

    private final JobStore store;

    public StorePurge(JobStore store) {
        this.store = store;
    }

    /** What is older than that. */
    public Aged look(StoredKind kind, Duration age) {
        return store.read(connection -> Sql.first(
                        connection,
                        "select count(*), min(" + kind.time + ") as oldest, coalesce(sum((select coalesce(sum("
                                + kind.size
                                + "), 0) from " + kind.parts + " where " + kind.parts + "." + kind.of + " = "
                                + kind.table + ".id)), 0) from " + kind.table + " where " + condition(kind),
                        StorePurge::aged,
                        before(age)))
                .orElse(Aged.NONE);
    }

    private static Aged aged(ResultSet line) throws SQLException {
        Optional<Instant> oldest = Sql.optionalLong(line, "oldest").map(Instant::ofEpochMilli);
        return new Aged(line.getLong(1), line.getLong(3), oldest);
    }

    /** A plan that nobody applied yet is kept for as long as the store keeps any plan, whoever asks. */
    private String condition(StoredKind kind) {
        return kind == StoredKind.PLANS
                ? kind.condition + " and (created_at < " + (store.now() - Retention.PLANS.toMillis())
                        + " or exists (select 1 from job where job.plan_id = plan.id))"
                : kind.condition;
    }

    private long before(Duration age) {
        return store.now() - age.toMillis();
    }

    /**
     * All of it, or nothing. The trail of what was done has how many there were, told with their removal.
     *
     * @return how many there were
     */
    public int remove(StoredKind kind, Duration age) {
        long before = before(age);
        String which = condition(kind);
        int removed = store.change(connection -> {
            int rows = kind.remove(connection, which, before);
            if (rows > 0) {
                ActLines.tell(connection, store.now(), rows(rows));
            }
            return rows;
        });
        if (removed > 0) {
            store.changed();
        }
        return removed;
    }

    private static About rows(int count) {
        return new About(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(count));
    }

    /** In the trail: what the settings had removed, without anybody asking. */
    public void tellOfRetention(String kind, Duration age, int count) {
        Instant now = Instant.ofEpochMilli(store.now());
        Act act = Act.of(now, PROGRAM, Act.How.ITSELF, "", RETENTION, kind + " " + age.toDays() + " d");
        store.change(connection -> {
            ActLines.ended(connection, store.now(), act, rows(count), ActEnd.DONE.name(), 0);
            return true;
        });
    }

    /** Of those that may be ids of jobs, the ones that the store has. */
    public Set<String> jobsOf(Set<String> ids) {
        Set<String> there = new HashSet<>();
        store.read(connection -> {
            for (String id : ids) {
                Sql.first(connection, "select id from job where id = ?", line -> line.getString(1), id)
                        .ifPresent(there::add);
            }
            return true;
        });
        return there;
    }

    /** Lines of the trail of what was done that began so long ago. */
    public Aged lookAtTrail(Duration age) {
        return store.read(connection -> Sql.first(
                        connection,
                        "select count(*), min(began) as oldest, count(*) * 200 from audit where began < ?",
                        StorePurge::aged,
                        before(age)))
                .orElse(Aged.NONE);
    }
}
