package org.spaceodt.change.recipe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Row;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;

/**
 * Somebody's table of locations, all of which has been looked at. Only one without errors has rows to work on; they are read
 * again one by one, so that memory does not grow with them.
 */
public final class LocationTable {
    private final LocationEntity entity;
    private final Table table;
    private final String digest;
    private final RowSteps steps;
    private final PlanningSession looking;

    LocationTable(LocationEntity entity, Table table, String digest, RowSteps steps, PlanningSession looking) {
        this.entity = entity;
        this.table = table;
        this.digest = digest;
        this.steps = steps;
        this.looking = looking;
    }

    public LocationEntity entity() {
        return entity;
    }

    /** All that is wrong or odd, of the table and of the names in it. */
    public Diagnostics diagnostics() {
        return table.diagnostics();
    }

    public boolean isGood() {
        return !table.diagnostics().hasErrors();
    }

    /** Rows without the header and blank ones. */
    public int count() {
        return table.count();
    }

    /** The first ten, also of a table with errors: by canonical name. */
    public List<SheetRow> preview() {
        return table.preview();
    }

    /** Of what the rows say, whatever form the file has: two tables with the same digest make the same job. */
    public String digest() {
        return digest;
    }

    /** What the rows were looked at with. */
    public PlanningSession looking() {
        return looking;
    }

    /** @throws IllegalStateException when there are errors */
    public Rows rows() throws IOException {
        if (!isGood()) {
            throw new IllegalStateException("a table with errors has no rows to work on");
        }
        return new Rows(table.rows());
    }

    /** What is to be done, row by row. */
    public final class Rows implements AutoCloseable {
        private final Table.Rows rows;

        private Rows(Table.Rows rows) {
            this.rows = rows;
        }

        /** Nothing at the end. */
        public Optional<LocationRow> next() throws IOException {
            return rows.next().map(row -> steps.of(new Row(row.number(), row.cells())));
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
