package org.spaceodt.job.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.spaceodt.job.Sha256;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.act.About;
import org.spaceodt.job.store.sql.ActLines;
import org.spaceodt.job.store.sql.OriginColumns;
import org.spaceodt.job.store.sql.Sql;

/**
 * The plans in the store. They are written and read in pieces: a plan may have more steps than fit into memory. Every method
 * may throw {@link org.spaceodt.job.StoreUnavailable}.
 */
public final class PlanRepository {
    private static final int PAGE = 200;

    private final JobStore store;

    PlanRepository(JobStore store) {
        this.store = store;
    }

    /** Gets the steps of a plan. */
    public interface Sink<E extends Exception> {
        void take(String step) throws E;
    }

    /** Gets the steps of a plan, and where they are. */
    public interface PlacedSink<E extends Exception> {
        /** @param position by which steps are in order; there may be none of some positions */
        void take(int position, String step) throws E;
    }

    /** The steps are not those that the plan was made with. */
    public static final class Altered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String planId;

        Altered(String planId) {
            super("the steps of plan " + planId + " are not those that it was made with", null, false, false);
            this.planId = planId;
        }

        public String planId() {
            return planId;
        }
    }

    public Writing write(StoredPlan.Head head) {
        return new Writing(head);
    }

    /** Empty when there is none with that id, or it never became whole. */
    public Optional<StoredPlan> find(String id) {
        return store.read(connection -> Sql.first(
                connection, "select * from plan where id = ? and digest is not null", PlanRepository::plan, id));
    }

    /** The same; else those whose ids begin so. */
    public List<StoredPlan> named(String id) {
        List<StoredPlan> exactly = find(id).stream().toList();
        return !exactly.isEmpty() || id.isEmpty()
                ? exactly
                : store.read(connection -> Sql.query(
                        connection,
                        "select * from plan where substr(id, 1, ?) = ? and digest is not null",
                        PlanRepository::plan,
                        id.length(),
                        id));
    }

    /**
     * Gives all steps, in their order.
     *
     * @throws Altered after the last, when they are not those that the digest is of
     */
    public <E extends Exception> void each(StoredPlan plan, Sink<E> sink) throws E {
        eachPlaced(plan, (position, step) -> sink.take(step));
    }

    /** The same, with their positions. */
    public <E extends Exception> void eachPlaced(StoredPlan plan, PlacedSink<E> sink) throws E {
        Sha256 digest = begun(plan.head());
        each(plan.id(), (position, step) -> {
            digest.add(step);
            sink.take(position, step);
        });
        if (!digest.hex().equals(plan.digest())) {
            throw new Altered(plan.id());
        }
    }

    private record Step(int position, String content) {}

    private <E extends Exception> void each(String id, PlacedSink<E> sink) throws E {
        int from = 0;
        List<Step> page;
        do {
            page = page(id, from);
            for (Step step : page) {
                sink.take(step.position, step.content);
                from = step.position + 1;
            }
        } while (page.size() == PAGE);
    }

    private List<Step> page(String id, int from) {
        return store.read(connection -> Sql.query(
                connection,
                "select position, content from plan_step where plan_id = ? and position >= ? order by position limit ?",
                line -> new Step(line.getInt(1), line.getString(2)),
                id,
                from,
                PAGE));
    }

    /**
     * Some of the steps in their order, as they stand; whether they are those of the digest nobody looks.
     *
     * @param positions some hundreds at most
     */
    public List<String> some(String id, int... positions) {
        if (positions.length == 0) {
            return List.of();
        }
        Object[] values = new Object[positions.length + 1];
        Arrays.setAll(values, n -> n == 0 ? id : (Object) positions[n - 1]);
        return store.read(connection -> Sql.query(
                connection,
                "select content from plan_step where plan_id = ? and position in (?"
                        + ", ?".repeat(positions.length - 1) + ") order by position",
                line -> line.getString(1),
                values));
    }

    private static Sha256 begun(StoredPlan.Head plan) {
        return new Sha256()
                .add(plan.account())
                .add(plan.recipe())
                .add(plan.subject())
                .add(plan.undoOf());
    }

    private static StoredPlan plan(ResultSet line) throws SQLException {
        return new StoredPlan(
                line.getString("id"),
                new StoredPlan.Head(
                        line.getString("account"),
                        line.getString("recipe"),
                        line.getString("subject"),
                        line.getString("source"),
                        line.getString("input_digest"),
                        line.getInt("row_count"),
                        Optional.ofNullable(line.getString("undo_of")).orElse(""),
                        OriginColumns.read(line, "created_by")),
                line.getString("digest"),
                Instant.ofEpochMilli(line.getLong("created_at")));
    }

    public void remove(String id) {
        store.change(connection -> {
            Sql.update(connection, "delete from plan_step where plan_id = ?", id);
            return Sql.update(connection, "delete from plan where id = ?", id);
        });
    }

    /** A plan that is being made: nobody finds it before {@link #finish}. */
    public final class Writing implements AutoCloseable {
        private final String id = UUID.randomUUID().toString();
        private final StoredPlan.Head head;
        private Sha256 digest;
        private final List<Step> waiting = new ArrayList<>();
        private int next;
        private boolean sorted = true;
        private boolean finished;

        private Writing(StoredPlan.Head head) {
            this.head = head;
            this.digest = begun(head);
            store.change(connection -> Sql.update(
                    connection,
                    "insert into plan (id, account, recipe, subject, source, input_digest, undo_of, created_at,"
                            + " created_by, " + OriginColumns.NAMES + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, "
                            + OriginColumns.PLACES + ")",
                    Sql.together(
                            OriginColumns.values(head.origin()),
                            id,
                            head.account(),
                            head.recipe(),
                            head.subject(),
                            head.source(),
                            head.inputDigest(),
                            head.undoOf().isEmpty() ? null : head.undoOf(),
                            store.now(),
                            head.origin().operator().orElse(null))));
        }

        public void add(String step) {
            // As it is stored: PostgreSQL cannot keep a NUL.
            String kept = Sql.storable(step);
            digest.add(kept);
            keep(new Step(next++, kept));
        }

        /** The same of one that does not come in its order: all are added so, or none. */
        public void add(String step, int position) {
            sorted = false;
            keep(new Step(position, Sql.storable(step)));
        }

        private void keep(Step step) {
            waiting.add(step);
            if (waiting.size() == PAGE) {
                flush();
            }
        }

        private void flush() {
            store.change(connection -> {
                try (var statement = connection.prepareStatement(
                        "insert into plan_step (plan_id, position, content) values (?, ?, ?)")) {
                    for (Step step : waiting) {
                        Sql.bind(statement, id, step.position, step.content);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }
            });
            waiting.clear();
        }

        /**
         * From now on it is found.
         *
         * @param danger what of it may cost money or reach somebody in need; empty where nobody has counted
         */
        public StoredPlan finish(Optional<String> danger) {
            if (!sorted) {
                flush();
                digest = begun(head);
                each(id, (position, step) -> digest.add(step));
            }
            return finished(digest.hex(), danger);
        }

        /** The same, but only when its digest is that one. */
        public Optional<StoredPlan> finish(String expected) {
            String hex = digest.hex();
            return hex.equals(expected)
                    ? Optional.of(finished(hex, head.origin().danger()))
                    : Optional.empty();
        }

        private StoredPlan finished(String hex, Optional<String> danger) {
            flush();
            store.change(connection -> {
                ActLines.tell(
                        connection,
                        store.now(),
                        new About(Optional.empty(), Optional.of(id), Optional.of(hex), OptionalInt.of(head.rows())));
                return Sql.update(
                        connection,
                        "update plan set digest = ?, row_count = ?, danger = ? where id = ?",
                        hex,
                        head.rows(),
                        danger.orElse(null),
                        id);
            });
            finished = true;
            return find(id).orElseThrow();
        }

        /** Removes it if it was not finished. */
        @Override
        public void close() {
            if (!finished) {
                remove(id);
            }
        }
    }
}
