package org.spaceodt.api.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.AcceptedRows;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.sheet.source.Source;

/** The rows of the table that an action works on, checked as those of any table: bad ones are refused one by one. */
@Singleton
public class MasterRows {
    private final Backend backend;
    private final Uploads uploads;

    MasterRows(Backend backend, Uploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    /** What is done with the rows. */
    public interface Use<T> {
        /** @param rows can be used until this ends */
        T of(AcceptedRows rows, LoadedMaster table) throws IOException;
    }

    /**
     * @param place where what is made of them will be
     * @throws Refusal when the table is not loaded, or something is wrong with all of it, such as the mapping
     */
    public <T> T open(Description action, MasterState state, JobContext place, Use<T> use) {
        return open(action, state, place, backend.country(), use);
    }

    /** @param country two letters: whose numbers digits without plus are, where a row does not say it */
    public <T> T open(Description action, MasterState state, JobContext place, Optional<String> country, Use<T> use) {
        Dataset dataset = ActionMenu.dataset(action);
        LoadedMaster table = state.table(dataset).orElseThrow(() -> notLoaded(dataset, action));
        StoredDocument document =
                place.jobs().documents().find(table.documentId()).orElseThrow(() -> notLoaded(dataset, action));
        return uploads.open(
                document,
                source -> use.of(check(source.sheet(table.sheet()), action, state, table, place, country), table));
    }

    private static Refusal notLoaded(Dataset dataset, Description action) {
        return Refusal.of(ProblemKind.NO_MASTER, dataset.title(), action.id());
    }

    private AcceptedRows check(
            Source source,
            Description action,
            MasterState state,
            LoadedMaster table,
            JobContext place,
            Optional<String> country)
            throws IOException {
        GivenRows rows = new GivenRows(
                Optional.of(source),
                mapping(action, state, table),
                Map.of(),
                Optional.empty(),
                true,
                Set.of(),
                country,
                new GivenRows.Leave(Set.of(), true));
        CheckedTable checked = new RowJobs(place).check(new ActionRecipe(action), rows, backend.uploads());
        if (!checked.isGood()) {
            throw Uploads.refused(checked, place);
        }
        return new AcceptedRows(checked, place.of(place.origin().ofDocument(Optional.of(table.documentId()))));
    }

    /** What is read in the table for the action: canonical name -> heading. */
    public static Map<String, String> mapping(Description action, MasterState state, LoadedMaster table) {
        return state.mapping().of(table.dataset(), state.headings(), ActionMenu.names(action));
    }
}
