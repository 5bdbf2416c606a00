package org.spaceodt.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.bulk.ActionJobs;
import org.spaceodt.bulk.ActionPlanning;
import org.spaceodt.bulk.ActionTable;
import org.spaceodt.bulk.GivenRows;
import org.spaceodt.bulk.PlanTotals;
import org.spaceodt.bulk.RowJobs;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.sheet.Source;

/** What is done with the rows of an action that somebody sends. */
@Singleton
class ActionRows {
    /** How the input is called in lists of jobs: clients' file names say little, and may be anything. */
    private static final String NAME = "api";

    private final Backend backend;

    ActionRows(Backend backend) {
        this.backend = backend;
    }

    ActionPlanJson plan(Description action, Source rows, ActionPlanJson.Page page, Locale language) throws IOException {
        Workplace place = backend.place().in(language);
        ActionTable table = checked(place, action, rows);
        List<ActionPlanJson.Row> shown = new ArrayList<>();
        int[] position = new int[1];
        PlanTotals totals = new ActionPlanning(place).plan(table, NAME, Optional.empty(), row -> {
            if (page.has(position[0]++)) {
                shown.add(ActionPlanJson.Row.of(row));
            }
        });
        int next = page.offset() + shown.size();
        return new ActionPlanJson(
                action.id(),
                totals.rows(),
                totals.byMode(),
                shown,
                next < totals.rows() ? Integer.valueOf(next) : null,
                Problem.Fault.all(table.diagnostics().list(), language));
    }

    StartedJobJson apply(Description action, Source rows, Locale language) throws IOException {
        Workplace place = backend.place().in(language);
        ActionTable table = checked(place, action, rows);
        ActionJobs jobs = new ActionJobs(place);
        RowJobs.Made made = jobs.make(table, NAME, place.usualLimits());
        String id = made.job().id();
        if (made.job().view().state() == JobState.CREATED) {
            place.jobs().move(id, JobMove.START);
        }
        return new StartedJobJson(
                id,
                action.id(),
                JobJson.id(jobs.find(id).orElseThrow().view().state()),
                made.job().rows(),
                made.already(),
                StartedJobJson.Links.of(id),
                Problem.Fault.all(table.diagnostics().list(), language));
    }

    private ActionTable checked(Workplace place, Description action, Source rows) throws IOException {
        ActionTable table = new ActionJobs(place).check(action, GivenRows.of(rows), backend.uploads());
        if (!table.isGood()) {
            throw Refusal.badFile(table.diagnostics());
        }
        return table;
    }
}
