package org.spaceodt.web.action;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.AcceptedRows;
import org.spaceodt.api.action.ActionPlanJson;
import org.spaceodt.api.action.ActionRows;
import org.spaceodt.api.action.AskedRows;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.console.MasterRows;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.console.master.MasterState;

/** Makes and keeps the plans that people ask for on the pages of an action: each has a page of its own. */
@Singleton
class ActionPlans {
    /** What rows are called that were typed. */
    private static final String TYPED = "web";
    /** What is shown of a plan is shown by its own page. */
    private static final PageQuery.Page NO_ROWS = new PageQuery.Page(0, 0);

    private final Backend backend;
    private final MasterRows masters;
    private final ActionRows rows;
    private final PlanPlaces places;

    ActionPlans(Backend backend, MasterRows masters, ActionRows rows, PlanPlaces places) {
        this.backend = backend;
        this.masters = masters;
        this.rows = rows;
        this.places = places;
    }

    /**
     * What holds for all rows.
     *
     * @param country as somebody typed it; empty text for the usual one
     * @param apply whether the question of the plan is asked at once; its page shows what would change, too
     */
    record Options(String country, boolean includeProtected, boolean apply) {
        static Options of(String country, String includeProtected, String then) {
            return new Options(
                    country == null ? "" : country.strip(), "true".equals(includeProtected), "apply".equals(then));
        }

        /** Where somebody goes who made a plan. */
        private URI to(String plan) {
            return URI.create("/plans/" + plan + (apply ? "/apply" : ""));
        }
    }

    /**
     * Of the rows of the table that is loaded for it.
     *
     * @return where the plan is
     * @throws org.spaceodt.api.problem.Refusal when the table, its mapping or the country cannot be used
     */
    URI ofMaster(Description action, MasterState state, Options options, Locale language) {
        JobContext place = place(options, language);
        Optional<String> country = country(options);
        return options.to(places.plan(
                        () -> masters.open(
                                action,
                                state,
                                place,
                                country,
                                (accepted, table) -> rows.plan(
                                        action, accepted, table.dataset().title(), NO_ROWS, language)),
                        ActionPlanJson.class)
                .planId());
    }

    /**
     * Of one row that somebody typed.
     *
     * @param values by the name of the parameter
     */
    URI ofRecord(Description action, Map<String, String> values, Options options, Locale language) {
        JobContext place = place(options, language);
        AskedRows asked = new AskedRows(
                GivenRows.of(values).inCountry(country(options)),
                false,
                options.includeProtected(),
                new AskedRows.Pauses(false, 0, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return options.to(places.plan(
                        () -> rows.plan(
                                action,
                                AcceptedRows.check(new ActionRecipe(action), asked, place, backend),
                                TYPED,
                                NO_ROWS,
                                language),
                        ActionPlanJson.class)
                .planId());
    }

    /**
     * Of a good table that somebody uploaded for this once.
     *
     * @param document that it comes from
     * @param name of the file
     */
    URI ofTable(CheckedTable table, String document, String name, Options options, Locale language) {
        JobContext asked = place(options, language);
        JobContext place = asked.of(asked.origin().ofDocument(Optional.of(document)));
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        MadePlan made =
                places.plan(() -> new Planning(place).plan(table, name, files::plan, step -> {}), MadePlan.class);
        return options.to(made.plan().stored().id());
    }

    private JobContext place(Options options, Locale language) {
        return backend.place().in(language).including(options.includeProtected());
    }

    private Optional<String> country(Options options) {
        return options.country().isEmpty() ? backend.country() : Optional.of(Parts.country(options.country()));
    }
}
