package org.spaceodt.change.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.diagnostic.Diagnostic;

/** Turns a row into the actions that do it, in order, with ids in the place of names. */
final class LocationSteps {
    private final LocationEntity entity;
    private final Catalogue catalogue;
    private final Plans plans;
    private final StaticPolicy policy;

    LocationSteps(LocationEntity entity, Catalogue catalogue, Plans plans, StaticPolicy policy) {
        this.entity = entity;
        this.catalogue = catalogue;
        this.plans = plans;
        this.policy = policy;
    }

    /** @param columns the action's cell -> the column of the table that it comes from, where they differ */
    private record Step(String action, Map<String, String> cells, Map<String, String> columns, boolean first) {}

    /** @param found gets what is wrong with it */
    List<Plans.Checked.Good> of(Row row, Consumer<Diagnostic> found) {
        List<Plans.Checked.Good> inputs = new ArrayList<>();
        for (Step step : steps(row)) {
            checked(row, step, found).ifPresent(inputs::add);
        }
        return inputs;
    }

    /** What people call the location: its name, else its external id, else its id. */
    static String key(Row row) {
        return Stream.of(LocationColumns.NAME, LocationColumns.EXTERNAL_ID, LocationColumns.LOCATION_ID)
                .flatMap(column -> row.cell(column).stream())
                .findFirst()
                .orElse("");
    }

    private List<Step> steps(Row row) {
        List<Step> steps = new ArrayList<>();
        steps.add(first(row));
        row.cell(LocationColumns.ROUTE_GROUP).ifPresent(group -> steps.add(connected(row, group)));
        row.cell(LocationColumns.MAIN_NUMBER).ifPresent(number -> {
            steps.add(later(
                    Stage.NUMBER,
                    row,
                    Map.of("phone_numbers", number),
                    Map.of("phone_numbers", LocationColumns.MAIN_NUMBER)));
            steps.add(later(
                    Stage.CALLER_ID,
                    row,
                    Map.of("phone_number", number),
                    Map.of("phone_number", LocationColumns.MAIN_NUMBER)));
        });
        row.cell(LocationColumns.OUTGOING_PROFILE)
                .or(policy::defaultOutgoingProfile)
                .ifPresent(profile -> steps.add(later(
                        Stage.OUTGOING_PERMISSIONS, row, Map.of(LocationColumns.OUTGOING_PROFILE, profile), Map.of())));
        return steps;
    }

    private Step first(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        catalogue.find(entity.action()).orElseThrow().description().parameters().stream()
                .map(Description.Parameter::name)
                .forEach(name -> row.cell(name).ifPresent(cell -> cells.put(name, cell)));
        if (entity == LocationEntity.LOCATION_WEBEX_CALLING) {
            row.cell(LocationColumns.NAME).ifPresent(name -> cells.putIfAbsent(LocationColumns.LOCATION_ID, name));
        }
        return new Step(entity.action(), cells, Map.of(), true);
    }

    /** This enables the location, too: with the language of announcements that the row says. */
    private static Step connected(Row row, String group) {
        Map<String, String> cells =
                new LinkedHashMap<>(Map.of("premise_route_type", "ROUTE_GROUP", "premise_route_id", group));
        row.cell(LocationColumns.ANNOUNCEMENTS)
                .ifPresent(language -> cells.put(LocationColumns.ANNOUNCEMENTS, language));
        return later(Stage.PSTN, row, cells, Map.of("premise_route_id", LocationColumns.ROUTE_GROUP));
    }

    private static Step later(Stage stage, Row row, Map<String, String> cells, Map<String, String> columns) {
        Map<String, String> all = new LinkedHashMap<>(cells);
        row.cell(LocationColumns.ORGANIZATION)
                .ifPresent(organization -> all.put(LocationColumns.ORGANIZATION, organization));
        return new Step(stage.action(), all, columns, false);
    }

    /** Empty when something is wrong with it. */
    private Optional<Plans.Checked.Good> checked(Row row, Step step, Consumer<Diagnostic> found) {
        Row cells = new Row(row.number(), step.cells());
        Plans.Checked checked = step.first()
                ? plans.check(step.action(), cells)
                : plans.checkAfterPrevious(step.action(), cells, LocationColumns.LOCATION_ID);
        if (checked instanceof Plans.Checked.Good good) {
            good.warnings().forEach(warning -> found.accept(inTable(warning, step)));
            return Optional.of(good);
        }
        ((Plans.Checked.Bad) checked).faults().forEach(fault -> found.accept(inTable(fault, step)));
        return Optional.empty();
    }

    /** As the table calls the column. */
    private static Diagnostic inTable(Diagnostic fault, Step step) {
        return Optional.ofNullable(step.columns().get(fault.column()))
                .map(fault::in)
                .orElse(fault);
    }
}
