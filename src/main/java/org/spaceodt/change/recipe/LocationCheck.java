package org.spaceodt.change.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.OnePerObject;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.diagnostic.Diagnostic;

/** Finds all that is wrong with the rows of locations, and what is done for each. */
final class LocationCheck implements RowChecker {
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
    private final LocationSteps steps;
    private final KnownLocations known;
    private final OnePerObject locations = new OnePerObject();
    private final Map<String, Integer> numbers = new HashMap<>();

    LocationCheck(LocationEntity entity, LocationSteps steps, PlanningSession session) {
        this.entity = entity;
        this.steps = steps;
        this.known = new KnownLocations(session.webex());
    }

    @Override
    public Optional<CheckedRow> check(Row row, Set<String> unread, Consumer<Diagnostic> found) {
        List<Plans.Checked.Good> checked = steps.of(row, found);
        if (entity == LocationEntity.LOCATION) {
            complete(row, unread, found);
        }
        checked.stream()
                .filter(good -> good.input().action().equals(entity.action()))
                .flatMap(good ->
                        locations.add(row.number(), about(row, good.subjects().get())).stream())
                .forEach(found);
        ownNumber(row, found);
        return Optional.of(new CheckedRow(
                row.number(),
                LocationSteps.key(row),
                checked.stream().map(Plans.Checked.Good::input).toList()));
    }

    /** What is made needs more than what is changed. */
    private void complete(Row row, Set<String> unread, Consumer<Diagnostic> found) {
        List<String> missing = NEEDED_TO_CREATE.stream()
                .filter(column -> row.cell(column).isEmpty() && !unread.contains(column))
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
    private static List<Subject> about(Row row, List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> row.cell(subject.column())
                        .map(cell -> new Subject(subject.column(), cell, subject.key()))
                        .orElseGet(() -> new Subject(LocationColumns.NAME, LocationSteps.key(row), subject.key())))
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
