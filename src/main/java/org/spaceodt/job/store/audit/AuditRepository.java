package org.spaceodt.job.store.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.sql.ActLines;
import org.spaceodt.job.store.sql.Sql;

/** The trail in a store. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. Thread-safe. */
public final class AuditRepository {
    private static final String PROGRAM = "space-odt";
    private static final String REMOVAL = "audit retention";

    private final JobStore store;

    public AuditRepository(JobStore store) {
        this.store = store;
    }

    /** Now, by the clock of the store. */
    public Instant now() {
        return Instant.ofEpochMilli(store.now());
    }

    /** Stored when it returns: what the act does comes after it. */
    public void begun(Act act) {
        change(connection -> ActLines.begun(connection, store.now(), act));
    }

    /** @param code the exit code of a command, or the status of an answer */
    public void ended(Act act, About about, ActEnd result, int code) {
        change(connection -> ActLines.ended(connection, store.now(), act, about, result.name(), code));
    }

    private interface Change {
        void with(Connection connection) throws SQLException;
    }

    private void change(Change change) {
        try {
            store.transaction(connection -> {
                change.with(connection);
                return true;
            });
        } catch (SQLException e) {
            throw store.unavailable(e);
        }
    }

    /** How many acts there are of those. */
    public int count(AuditQuery query) {
        return store.read(connection -> Sql.first(
                        connection,
                        "select count(distinct act) from audit" + query.where(),
                        line -> line.getInt(1),
                        query.values()))
                .orElse(0);
    }

    /**
     * Some of those, the newest first.
     *
     * @param offset so many are left out
     * @param limit at most so many
     */
    public List<AuditEntry> page(AuditQuery query, int offset, int limit) {
        Map<String, Lines> acts = new LinkedHashMap<>();
        Object[] values = query.values(limit, offset);
        store.read(connection -> Sql.query(
                        connection,
                        "select audit.* from audit join (select distinct began, act from audit" + query.where()
                                + " order by began desc, act limit ? offset ?) as chosen"
                                + " on audit.act = chosen.act"
                                + " order by audit.began desc, audit.act, audit.at, (audit.result is not null)",
                        AuditRepository::line,
                        values))
                .forEach(line -> acts.computeIfAbsent(line.act.id(), id -> new Lines(line.act))
                        .add(line));
        return acts.values().stream().map(Lines::together).toList();
    }

    private record Line(Act act, Instant at, About about, Optional<ActEnd> result, OptionalInt code) {}

    private static Line line(ResultSet line) throws SQLException {
        Optional<ActEnd> result = text(line, "result").map(ActEnd::valueOf);
        return new Line(
                new Act(
                        line.getString("act"),
                        Instant.ofEpochMilli(line.getLong("began")),
                        line.getString("who"),
                        Act.How.valueOf(line.getString("how")),
                        line.getString("address"),
                        line.getString("operation"),
                        text(line, "named").orElse("")),
                Instant.ofEpochMilli(line.getLong("at")),
                new About(
                        text(line, "job_id"),
                        text(line, "plan_id"),
                        text(line, "digest"),
                        number(line, "row_count"),
                        text(line, "planned_by")),
                result,
                number(line, "code"));
    }

    private static Optional<String> text(ResultSet line, String column) throws SQLException {
        return Optional.ofNullable(line.getString(column));
    }

    private static OptionalInt number(ResultSet line, String column) throws SQLException {
        int value = line.getInt(column);
        return line.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** All lines about one act. */
    private static final class Lines {
        private final Act act;
        private final List<About> about = new ArrayList<>();
        private Optional<Line> end = Optional.empty();

        Lines(Act act) {
            this.act = act;
        }

        void add(Line line) {
            if (line.result.isPresent()) {
                end = Optional.of(line);
            }
            if (line.about.equals(About.NOTHING)) {
                return;
            }
            for (int i = 0; i < about.size(); i++) {
                if (about.get(i).isOf(line.about)) {
                    about.set(i, about.get(i).and(line.about));
                    return;
                }
            }
            about.add(line.about);
        }

        AuditEntry together() {
            return new AuditEntry(
                    act,
                    List.copyOf(about),
                    end.flatMap(Line::result).orElse(ActEnd.OPEN),
                    end.map(Line::code).orElse(OptionalInt.empty()),
                    end.map(Line::at));
        }
    }

    /** Removes what began so long ago; how many lines that were is told in the trail itself. */
    public void removeOlder(Duration age) {
        Instant now = now();
        Act removal = Act.of(now, PROGRAM, Act.How.ITSELF, "", REMOVAL, age.toDays() + " d");
        change(connection -> {
            long before = now.minus(age).toEpochMilli();
            int removed = Sql.update(connection, "delete from audit where began < ?", before);
            if (removed > 0) {
                About lines = new About(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(removed));
                ActLines.ended(connection, now.toEpochMilli(), removal, lines, ActEnd.DONE.name(), 0);
            }
        });
    }
}
