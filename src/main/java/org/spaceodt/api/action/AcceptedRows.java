package org.spaceodt.api.action;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.LastFailures;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * Rows that somebody sends, in which nothing is wrong.
 *
 * @param place where what is made of them comes from the table as it was sent, if there is one
 */
public record AcceptedRows(CheckedTable table, JobContext place) {
    /** How the input is called in lists of jobs: clients' file names say little, and may be anything. */
    public static final String NAME = "api";

    /** @throws Refusal when something is wrong with the rows */
    public static AcceptedRows check(Recipe recipe, AskedRows asked, JobContext place, Backend backend)
            throws IOException {
        GivenRows rows = asked.rowsIn(backend.country());
        if (asked.onlyFailures()) {
            rows = LastFailures.of(place, recipe.kind(), recipe.subject(), NAME, rows);
        }
        CheckedTable table = new RowJobs(place).check(recipe, rows, backend.uploads());
        if (table.generalDiagnostics().hasErrors()) {
            throw Refusal.part(Parts.GLOBAL, table.generalDiagnostics());
        }
        if (!table.isGood()) {
            throw Uploads.refused(table, place);
        }
        return new AcceptedRows(
                table,
                asked.rows().table().isPresent()
                        ? Uploads.kept(asked.rows().table().get(), NAME, place)
                        : place);
    }

    /** How many rows were not to be worked on; nothing where all were. */
    public Integer leftOut() {
        return table.leftOut() == 0 ? null : table.leftOut();
    }

    public List<Problem.Fault> warnings(Locale language) {
        List<Diagnostic> found = new ArrayList<>(table.generalDiagnostics().list());
        found.addAll(table.diagnostics().list());
        return Problem.Fault.all(found, language);
    }
}
