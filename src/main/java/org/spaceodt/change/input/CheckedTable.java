package org.spaceodt.change.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.SheetRow;

/** The rows that somebody gave, all of which have been looked at. Only without errors are there rows to work on. */
public final class CheckedTable {
    private final Recipe recipe;
    private final PlanningSession session;
    private final Found found;
    private final RowSpool rows;

    CheckedTable(Recipe recipe, PlanningSession session, Found found, RowSpool rows) {
        this.recipe = recipe;
        this.session = session;
        this.found = found;
        this.rows = rows;
    }

    /** What is known when all rows have been looked at. */
    record Found(
            Diagnostics ofRows, Diagnostics ofGeneral, List<SheetRow> preview, int count, int leftOut, String digest) {}

    /** What is to be done with the rows. */
    public Recipe recipe() {
        return recipe;
    }

    /** All that is wrong or odd with rows, names in them and values. */
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

    /** Rows that are left out: {@code selected} does not say yes. */
    public int leftOut() {
        return found.leftOut();
    }

    /** The first ten, with all their values by canonical name, also where there are errors. */
    public List<SheetRow> preview() {
        return found.preview();
    }

    /** Of what the rows say, whatever form the file has: two with the same digest make the same job. */
    public String digest() {
        return found.digest();
    }

    /** What the rows were looked at with. */
    public PlanningSession session() {
        return session;
    }

    /** @throws IllegalStateException when there are errors */
    public Rows rows() throws IOException {
        if (!isGood()) {
            throw new IllegalStateException("a table with errors has no rows to work on");
        }
        return new Rows(rows.read());
    }

    /** The rows, one by one. */
    public static final class Rows implements AutoCloseable {
        private final RowSpool.Reading reading;

        private Rows(RowSpool.Reading reading) {
            this.reading = reading;
        }

        /** Nothing at the end. */
        public Optional<CheckedRow> next() throws IOException {
            return reading.next();
        }

        @Override
        public void close() throws IOException {
            reading.close();
        }
    }
}
