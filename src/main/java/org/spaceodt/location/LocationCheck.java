package org.spaceodt.location;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.spaceodt.action.Plans;
import org.spaceodt.action.Row;
import org.spaceodt.bulk.RowDigest;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.sheet.Diagnostic;
import org.spaceodt.sheet.Limits;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Source;
import org.spaceodt.sheet.Table;

/** Finds all that is wrong with a table of locations before anything is done with it. */
final class LocationCheck {
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
    private final Map<String, Integer> seen = new HashMap<>();

    LocationCheck(Workplace place, LocationEntity entity, StaticPolicy policy) {
        this.entity = entity;
        this.steps = new RowSteps(entity, place.catalogue(), new Plans(place.catalogue(), place.webex()), policy);
        this.known = new KnownLocations(place.webex());
        this.digest = new RowDigest(entity.id(), policy.defaultOutgoingProfile().orElse(""));
    }

    LocationTable check(Source source, Map<String, String> mapping, Limits limits) throws IOException {
        Table table = Table.check(source, LocationColumns.SHAPE, mapping, limits, this::check);
        return new LocationTable(entity, table, digest.hex(), steps);
    }

    private void check(SheetRow given, Consumer<Diagnostic> found) {
        Row row = new Row(given.number(), given.cells());
        digest.add(row);
        steps.of(row, fault -> found.accept(fault.atLine(given.line())));
        if (entity == LocationEntity.LOCATION) {
            complete(row, found);
        }
        List.of(LocationColumns.LOCATION_ID, LocationColumns.EXTERNAL_ID, LocationColumns.NAME)
                .forEach(column -> once(row, column, "row.same_location", found));
        once(row, LocationColumns.MAIN_NUMBER, "row.same_number", found);
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
            found.accept(Said.error(
                    row.number(),
                    missing.get(0),
                    "row.incomplete",
                    row.cell(LocationColumns.NAME).orElseThrow(),
                    String.join(", ", missing)));
        }
    }

    /** Rows are worked on at the same time: two about one thing would be in each other's way. */
    private void once(Row row, String column, String code, Consumer<Diagnostic> found) {
        row.cell(column).ifPresent(cell -> {
            String key = row.cell(LocationColumns.ORGANIZATION).orElse("") + "\n" + column + "\n"
                    + cell.toLowerCase(Locale.ROOT);
            Integer other = seen.putIfAbsent(key, row.number());
            if (other != null) {
                found.accept(Said.error(row.number(), column, code, cell, String.valueOf(other)));
            }
        });
    }
}
