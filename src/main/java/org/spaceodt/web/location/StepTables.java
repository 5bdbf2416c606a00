package org.spaceodt.web.location;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.change.recipe.LocationColumns;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.LocationRecipe;
import org.spaceodt.change.recipe.RemoteLocations;
import org.spaceodt.webex.WebexClient;

/** What is done with a good table of a step. */
@Singleton
class StepTables {
    /** Locations that are asked for their PSTN connection before their numbers are planned; the plan reads them all the same. */
    private static final int ASKED = 200;

    private final Backend backend;
    private final PlanPlaces places;

    StepTables(Backend backend, PlanPlaces places) {
        this.backend = backend;
        this.places = places;
    }

    /** The action of a step, with its texts. */
    Description action(LocationStep step) {
        return backend.place().catalogue().find(step.action()).orElseThrow().description();
    }

    Recipe recipe(LocationStep step, JobContext place) throws IOException {
        return switch (step) {
            case CREATE -> LocationRecipe.of(LocationEntity.LOCATION, place);
            case ENABLE -> LocationRecipe.of(LocationEntity.LOCATION_WEBEX_CALLING, place);
            default -> new ActionRecipe(action(step));
        };
    }

    /** What a column holds; empty text where the action has none of that name. */
    UnaryOperator<String> help(LocationStep step, Locale language) {
        Map<String, String> texts = new LinkedHashMap<>();
        Description action = action(step);
        action.parameters().forEach(one -> texts.put(one.name(), action.help(one, language)));
        if (step.isOfLocations()) {
            LocationMessages words = LocationWords.in(language);
            texts.put(LocationColumns.ROUTE_GROUP, words.route_hint());
            texts.put(LocationColumns.MAIN_NUMBER, words.main_number_hint());
            texts.put(LocationColumns.OUTGOING_PROFILE, words.profile_hint());
        }
        return column -> texts.getOrDefault(column, "");
    }

    /**
     * Plans a good table and keeps the plan.
     *
     * @param document that it comes from
     * @return the id of the plan
     */
    String plan(CheckedTable table, String document, String source, Locale language) {
        JobContext place = of(document, language);
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        return places.plan(() -> new Planning(place).plan(table, source, files::plan, step -> {}), MadePlan.class)
                .plan()
                .stored()
                .id();
    }

    /** Makes a job of a good table, which waits to be started, or finds the one that is there; says its id. */
    String job(CheckedTable table, String document, String source, Locale language) throws IOException {
        JobContext place = of(document, language);
        return new RowJobs(place).make(table, source, place.usualLimits()).job().id();
    }

    private JobContext of(String document, Locale language) {
        JobContext place = backend.place().in(language);
        return place.of(place.origin().ofDocument(Optional.of(document)));
    }

    /**
     * Locations that are to get numbers, and do not reach the telephone network yet.
     *
     * @return what their rows call them, by id
     */
    Map<String, String> withoutPstn(CheckedTable table) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> organizations = new LinkedHashMap<>();
        try (CheckedTable.Rows rows = table.rows()) {
            for (Optional<CheckedRow> next; (next = rows.next()).isPresent() && names.size() < ASKED; ) {
                CheckedRow row = next.get();
                row.steps().forEach(step -> Optional.ofNullable(step.cells().get("location_id"))
                        .ifPresent(id -> {
                            names.putIfAbsent(id, row.key());
                            organizations.putIfAbsent(id, step.organization());
                        }));
            }
        }
        WebexClient own = backend.place().webex();
        names.keySet().removeIf(id -> {
            String organization = organizations.get(id);
            return RemoteLocations.hasPstn(organization.isEmpty() ? own : own.inOrganization(organization), id);
        });
        return names;
    }
}
