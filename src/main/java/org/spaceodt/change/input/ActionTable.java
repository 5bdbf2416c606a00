package org.spaceodt.change.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Table;

/**
 * The rows that somebody gave an action, all of which have been looked at. Only without errors are there rows to work on;
 * those of a table are read again one by one, so that memory does not grow with them.
 */
public final class ActionTable {
    private final Description action;
    private final Optional<Table> table;
    private final Found found;
    private final Making making;

    ActionTable(Description action, Optional<Table> table, Found found, Making making) {
        this.action = action;
        this.table = table;
        this.found = found;
        this.making = making;
    }

    /** What is known when all rows have been looked at. */
    record Found(Diagnostics ofRows, Diagnostics ofGeneral, List<Row> preview, int count, String digest) {}

    /** How a row of the table becomes one that can be planned. */
    record Making(PlanningSession looking, ValueLayers layers, RowKey key, Set<Integer> only) {
        boolean takes(int row) {
            return only.isEmpty() || only.contains(row);
        }

        CheckedRow of(Description action, Row own) {
            Row merged = layers.merged(own);
            Plans.Checked checked = looking.plans().check(action.id(), merged);
            if (checked instanceof Plans.Checked.Good good) {
                return new CheckedRow(own.number(), key.of(merged), good.input());
            }
            throw new IllegalStateException("row " + own.number() + " was good a moment ago");
        }
    }

    public Description action() {
        return action;
    }

    /** All that is wrong or odd with rows and values. */
    public Diagnostics diagnostics() {
        return found.ofRows();
    }

    /** The same of the general table. */
    public Diagnostics generalDiagnostics() {
        return found.ofGeneral();
    }

    public boolean isGood() {
        return !found.ofRows().hasErrors() && !found.ofGeneral().hasErrors();
    }

    /** Rows to work on. */
    public int count() {
        return found.count();
    }

    /** The first ten rows, with all their values, as they were given; also where there are errors. */
    public List<Row> preview() {
        return found.preview();
    }

    /** Of what the rows say: two with the same digest make the same job. */
    public String digest() {
        return found.digest();
    }

    /** What the rows were looked at with. */
    public PlanningSession looking() {
        return making.looking();
    }

    /** @throws IllegalStateException when there are errors */
    public Rows rows() throws IOException {
        if (!isGood()) {
            throw new IllegalStateException("a table with errors has no rows to work on");
        }
        return new Rows(table.isPresent() ? Optional.of(table.get().rows()) : Optional.empty());
    }

    /** The rows, one by one. */
    public final class Rows implements AutoCloseable {
        private final Optional<Table.Rows> rows;
        private boolean ended;

        private Rows(Optional<Table.Rows> rows) {
            this.rows = rows;
        }

        /** Nothing at the end. */
        public Optional<CheckedRow> next() throws IOException {
            if (rows.isEmpty()) {
                boolean first = !ended;
                ended = true;
                return first ? Optional.of(making.of(action, ActionCheck.ONE_ROW)) : Optional.empty();
            }
            while (true) {
                var read = rows.get().next();
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                if (making.takes(read.get().number())) {
                    return Optional.of(making.of(
                            action, new Row(read.get().number(), read.get().cells())));
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (rows.isPresent()) {
                rows.get().close();
            }
        }
    }
}
