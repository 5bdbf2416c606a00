package org.spaceodt.api.action;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.ErrorFilesResource;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.job.JobState;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.hours.HoursChange;

/** What is done with the rows of an action that somebody sends. */
@Singleton
public class ActionRows {
    static final String ID = "Of the action, as the catalogue has it";

    private final Backend backend;

    ActionRows(Backend backend) {
        this.backend = backend;
    }

    /** @throws Refusal when there is none with that id */
    Description action(String id) {
        Catalogue catalogue = backend.place().catalogue();
        return catalogue
                .find(id)
                .orElseThrow(() -> Refusal.of(ProblemKind.UNKNOWN_ACTION, id, catalogue.near(id)))
                .description();
    }

    ActionPlanJson plan(Description action, AskedRows asked, PageQuery.Page page, Locale language) throws IOException {
        if (asked.plan().isPresent()) {
            throw Refusal.part(Parts.PLAN, "to_apply");
        }
        if (asked.hours().isPresent()) {
            throw Refusal.part(Parts.START_AT, "to_start");
        }
        JobContext place = backend.place().in(language).including(asked.includeProtected());
        return plan(action, check(place, action, asked), AcceptedRows.NAME, page, language);
    }

    /** @param source what the rows come from */
    public ActionPlanJson plan(
            Description action, AcceptedRows rows, String source, PageQuery.Page page, Locale language)
            throws IOException {
        List<ActionPlanJson.Row> shown = new ArrayList<>();
        int[] position = new int[1];
        JobFiles files = JobFiles.of(RowKind.ACTION, rows.place());
        MadePlan made = new Planning(rows.place()).plan(rows.table(), source, files::plan, row -> {
            if (page.has(position[0]++)) {
                shown.add(ActionPlanJson.Row.of(row));
            }
        });
        PlanTotals totals = made.totals();
        return new ActionPlanJson(
                action.id(),
                made.plan().stored().id(),
                made.plan().stored().digest(),
                totals.rows(),
                rows.leftOut(),
                totals.byMode(),
                made.dangers(),
                OtherJobJson.of(rows.place().others().beside(made.plan().head()), rows.place()),
                shown,
                page.next(shown.size(), totals.rows()),
                rows.warnings(language),
                OriginJson.of(made.plan().head().origin()));
    }

    StartedJobJson apply(Description action, AskedRows asked, Locale language) throws IOException {
        JobContext place = backend.place().in(language).including(asked.includeProtected());
        NewJob.Limits limits = asked.pauses().of(place);
        if (asked.plan().isPresent()) {
            SavedPlan plan = KeptPlan.find(place, action, asked.plan().get());
            return started(place, new RowJobs(place).make(plan, limits), asked.change(), null, List.of());
        }
        AcceptedRows rows = check(place, action, asked);
        RowJobs.Made made = new RowJobs(rows.place()).make(rows.table(), AcceptedRows.NAME, limits);
        return started(place, made, asked.change(), rows.leftOut(), rows.warnings(language));
    }

    private static StartedJobJson started(
            JobContext place, RowJobs.Made made, HoursChange hours, Integer leftOut, List<Problem.Fault> warnings) {
        String id = made.job().id();
        if (made.job().view().state() == JobState.CREATED) {
            place.jobs().begin(id, hours);
        }
        return new StartedJobJson(
                id,
                made.job().subject(),
                Codes.of(new RowJobs(place).find(id).orElseThrow().view().state()),
                made.job().rows(),
                leftOut,
                made.already(),
                StartedJobJson.Links.of(id, ErrorFilesResource.ofJob(made.job(), place)),
                warnings);
    }

    private AcceptedRows check(JobContext place, Description action, AskedRows asked) throws IOException {
        return AcceptedRows.check(new ActionRecipe(action), asked, place, backend);
    }
}
