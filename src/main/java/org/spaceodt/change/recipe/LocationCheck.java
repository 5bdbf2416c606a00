package org.spaceodt.change.recipe;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.input.OnePerObject;
import org.spaceodt.change.input.RowDigest;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Finds all that is wrong with a table of locations before anything is done with it. */
public final class LocationCheck {
    private static final List<String> NEEDED_TO_CREATE = List.of(
            LocationColumns.NAME,
            "time_zone",
            "preferred_language",
            "announcement_language",
            "address1",
            "city",
            "state",
            "postal_code",
            "country");

    private final LocationEntity entity;
    private final RowSteps steps;
    private final KnownLocations known;
    private final RowDigest digest;
    private final PlanningSession looking;
    private final Plans plans;
    private final OnePerObject locations = new OnePerObject();
    private final Map<String, Integer> numbers = new HashMap<>();

    public LocationCheck(JobContext place, LocationEntity entity, StaticPolicy policy) {
        this.entity = entity;
        this.looking = place.looking();
        this.plans = looking.plans();
        this.steps = new RowSteps(entity, place.catalogue(), plans, policy);
        this.known = new KnownLocations(looking.webex());
        this.digest = new RowDigest(entity.id(), policy.defaultOutgoingProfile().orElse(""));
    }

    public LocationTable check(Source source, Map<String, String> mapping, TableLimits limits) throws IOException {
        Table table = Table.check(source, LocationColumns.SHAPE, mapping, limits, this::check);
        return new LocationTable(entity, table, digest.hex(), steps, looking);
    }

    private void check(SheetRow given, Consumer<Diagnostic> found) {
        Row row = new Row(given.number(), given.cells());
        digest.add(row);
        LocationRow planned = steps.of(row, fault -> found.accept(fault.atLine(given.line())));
        if (entity == LocationEntity.LOCATION) {
            complete(row, found);
        }
        planned.steps().stream()
                .filter(input -> input.action().equals(entity.action()))
                .flatMap(input -> locations.add(row.number(), about(row, input)).stream())
                .forEach(found);
        ownNumber(row, found);
    }

    /** What is made needs more than what is changed. */
    private void complete(Row row, Consumer<Diagnostic> found) {
        List<String> missing = NEEDED_TO_CREATE.stream()
                .filter(column -> row.cell(column).isEmpty())
                .toList();
        boolean mayBeThere = row.cell(LocationColumns.LOCATION_ID).isPresent()
                || row.cell(LocationColumns.EXTERNAL_ID).isPresent()
                || row.cell(LocationColumns.NAME).isEmpty();
        if (!missing.isEmpty()
                && !mayBeThere
                && !known.has(
                        row.cell(LocationColumns.ORGANIZATION).orElse(""),
                        row.cell(LocationColumns.NAME).orElseThrow())) {
            found.accept(LocationTexts.error(
                    row.number(),
                    missing.get(0),
                    "row.incomplete",
                    row.cell(LocationColumns.NAME).orElseThrow(),
                    String.join(", ", missing)));
        }
    }

    /** Where a name became an id, the name is what people know; it may stand in its own column. */
    private List<Subject> about(Row row, ActionInput input) {
        return plans.subjects(input).stream()
                .map(subject -> row.cell(subject.column())
                        .map(cell -> new Subject(subject.column(), cell, subject.key()))
                        .orElseGet(() -> new Subject(LocationColumns.NAME, RowSteps.key(row), subject.key())))
                .toList();
    }

    private void ownNumber(Row row, Consumer<Diagnostic> found) {
        row.cell(LocationColumns.MAIN_NUMBER).ifPresent(number -> {
            Integer other = numbers.putIfAbsent(number, row.number());
            if (other != null) {
                found.accept(LocationTexts.error(
                        row.number(), LocationColumns.MAIN_NUMBER, "row.same_number", number, String.valueOf(other)));
            }
        });
    }
}
