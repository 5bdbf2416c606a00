package org.spaceodt.change.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Listing;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.text.Text;

/** The rows that somebody gave, all of which have been looked at. Only a good one has rows to work on. */
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
            Diagnostics ofRows,
            Diagnostics ofGeneral,
            Optional<Source> source,
            Optional<Table> table,
            boolean good,
            List<SheetRow> preview,
            int count,
            int leftOut,
            String digest,
            Map<Integer, Diagnostic> doubtful) {}

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

    /** Whether rows came in a table, and not in values alone. */
    public boolean hasTable() {
        return found.source().isPresent();
    }

    /** Whether there are rows to work on; with errors only where bad ones are left out. */
    public boolean isGood() {
        return found.good();
    }

    /**
     * Writes down all that is wrong or odd with the rows, when there is more of it than is shown, or anything wrong with
     * the table itself.
     *
     * @param place says in which language and form
     * @param folder gives the folder; asked only when there is something to write
     * @return the folder, when something was written
     */
    public Optional<Path> writeFaults(JobContext place, FaultFolder folder) throws IOException {
        Diagnostics all = found.ofRows();
        boolean wrong =
                all.list().stream().anyMatch(one -> one.isError() && one.file().isEmpty());
        if (found.source().isEmpty() || !wrong && all.errorCount() + all.warningCount() <= Listing.MOST) {
            return Optional.empty();
        }
        Path made = folder.of(found.source().get());
        new FaultFiles(place).write(all, found.source().get(), recipe.shape(), made);
        return Optional.of(made);
    }

    /** Where the files about a table are. */
    public interface FaultFolder {
        Path of(Source table) throws IOException;
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

    /** The headings of the table, in its order; none where there is no table, or it could not be read. */
    public List<String> headings() {
        return found.table().map(Table::headings).orElse(List.of());
    }

    /** What the table calls a column of the recipe; empty where it has none for it. */
    public Optional<String> heading(String column) {
        return found.table().map(table -> table.heading(column)).filter(headings()::contains);
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
        return new Rows(rows.read(), found.doubtful(), session);
    }

    /** The rows, one by one. */
    public static final class Rows implements AutoCloseable {
        private final RowSpool.Reading reading;
        private final Map<Integer, Diagnostic> doubtful;
        private final PlanningSession session;

        private Rows(RowSpool.Reading reading, Map<Integer, Diagnostic> doubtful, PlanningSession session) {
            this.reading = reading;
            this.doubtful = doubtful;
            this.session = session;
        }

        /** Nothing at the end. */
        public Optional<CheckedRow> next() throws IOException {
            Optional<CheckedRow> row = reading.next();
            return row.map(one -> {
                List<Text> why = why(one);
                return why.isEmpty() ? one : one.refused(why);
            });
        }

        /** Why a row is not done in which nothing is wrong: all of it, also what it would do first. */
        private List<Text> why(CheckedRow row) {
            return doubtful.containsKey(row.number())
                    ? RowFaults.inWords(List.of(doubtful.get(row.number())))
                    : session.protection().reasons(row.steps(), session.webex());
        }

        @Override
        public void close() throws IOException {
            reading.close();
        }
    }
}
