package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Unreadable;

/** Which heading of somebody's table is which column of ours. */
final class Columns {
    private static final int MOST = 1_000;

    private final TableShape shape;
    private final Map<String, Column> byKey = new LinkedHashMap<>();
    private final Map<String, List<Column>> byMappedKey = new HashMap<>();
    private final Map<String, String> mapping;
    /** Columns of others who read the table. */
    private final Set<String> shared;

    /** Of the headings that another reader has. */
    private final Set<String> passedOver = new HashSet<>();

    private final Map<String, List<Column>> met = new LinkedHashMap<>();
    private final Set<String> pairs = new HashSet<>();
    /** Columns that the header calls by a name of ours; empty where there is no header: then names of ours are the only ones. */
    private Optional<Set<Column>> named = Optional.empty();

    private boolean controlHub;

    /** @param mapping canonical name -> their heading; a column that is not in it is found by its names */
    Columns(TableShape shape, Map<String, String> mapping, Set<String> shared) {
        this.shape = shape;
        this.shared = shared;
        this.mapping = mapping;
        shape.columns().forEach(column -> byKey.put(Heading.key(column.name()), column));
        // The name of one column is never taken by the alias of another.
        shape.columns()
                .forEach(column -> column.aliases().forEach(alias -> byKey.putIfAbsent(Heading.key(alias), column)));
        shape.passedOver().stream()
                .flatMap(name -> Stream.of(name, mapping.getOrDefault(name, name)))
                .map(Heading::key)
                .filter(key -> !byKey.containsKey(key))
                .forEach(passedOver::add);
        mapping.forEach((name, theirs) -> named(name).ifPresent(column -> byMappedKey
                .computeIfAbsent(Heading.key(theirs), key -> new ArrayList<>())
                .add(column)));
        byMappedKey.values().forEach(mapped -> byKey.values().removeAll(mapped));
        byMappedKey.values().stream().flatMap(List::stream).forEach(column -> column.beside().stream()
                .map(Heading::key)
                .filter(key -> !byMappedKey.containsKey(key))
                .forEach(key -> byKey.putIfAbsent(key, column)));
    }

    boolean knows(String heading) {
        String key = Heading.key(heading);
        return byMappedKey.containsKey(key)
                || byKey.containsKey(key)
                || Headings.columns(heading).stream()
                        .anyMatch(name -> shape.column(name).isPresent());
    }

    /**
     * The header of a CSV file.
     *
     * @throws Unreadable when it is none
     */
    void header(List<String> cells, int row, Consumer<Diagnostic> found) throws Unreadable {
        named = Optional.of(cells.stream().flatMap(cell -> ours(cell).stream()).collect(Collectors.toSet()));
        controlHub = Headings.areOfControlHub(cells);
        boolean none = cells.stream().noneMatch(this::knows);
        if (none && cells.stream().anyMatch(Heading::isData)) {
            throw new Unreadable(DiagnosticTexts.error(row, "", "header.missing", expected()));
        }
        if (none && !shape.open()) {
            throw new Unreadable(mapping.keySet().stream()
                    .filter(name -> !isOfAnother(name))
                    .sorted()
                    .findFirst()
                    .map(name -> mappedToNothing(name, cells))
                    .orElseGet(() -> DiagnosticTexts.error(row, "", "header.unknown", expected())));
        }
        Set<String> twice = new HashSet<>();
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                if (!twice.add(cell) && (shape.open() || knows(cell))) {
                    found.accept(DiagnosticTexts.error(row, cell, "column.twice", cell, cell));
                }
                meet(cell, row, found);
            }
        }
        together(new LinkedHashMap<>(met).keySet(), row, found);
        if (controlHub) {
            List<String> read = cells.stream()
                    .filter(cell -> !met.getOrDefault(cell, List.of()).isEmpty())
                    .toList();
            found.accept(DiagnosticTexts.warning(row, "", "header.control_hub", String.join(", ", read)));
        }
    }

    /** @param headings that there are */
    private Diagnostic mappedToNothing(String name, Collection<String> headings) {
        String theirs = mapping.get(name);
        return named(name).isEmpty()
                ? DiagnosticTexts.error(0, theirs, "mapping.unknown", name, expected())
                : DiagnosticTexts.error(0, theirs, "mapping.missing", theirs, name, String.join(", ", headings));
    }

    /** The columns that a heading stands for: none, or one, or more where the mapping says so. */
    List<Column> meet(String heading, int row, Consumer<Diagnostic> found) throws Unreadable {
        List<Column> known = met.get(heading);
        if (known == null) {
            if (met.size() == MOST) {
                throw new Unreadable(DiagnosticTexts.error(row, "", "column.too_many", String.valueOf(MOST)));
            }
            known = find(heading);
            met.put(heading, known);
            if (known.isEmpty() && !isPassedOver(heading) && !controlHub && !Meant.isOfFaults(heading)) {
                found.accept(unknown(heading, row));
            }
        }
        return known;
    }

    /** The same without saying anything of a heading that was not met yet. */
    List<Column> known(String heading) {
        List<Column> known = met.get(heading);
        return known == null ? find(heading) : known;
    }

    /** Two headings of one row that stand for the same column, and may not; each pair is said once. */
    void together(Collection<String> row, int number, Consumer<Diagnostic> found) {
        Map<String, String> first = new HashMap<>();
        for (String heading : row) {
            for (Column column : met.getOrDefault(heading, List.of())) {
                String other = first.putIfAbsent(column.name() + "\n" + column.isBeside(heading), heading);
                if (other != null && pairs.add(other + "\n" + heading)) {
                    found.accept(DiagnosticTexts.error(number, heading, "column.twice", heading, other));
                }
            }
        }
    }

    boolean has(Column column) {
        return met.values().stream().anyMatch(columns -> columns.contains(column));
    }

    /** All headings so far, in their order. */
    List<String> headings() {
        return List.copyOf(met.keySet());
    }

    /** What a column is called in the file. */
    String heading(String name) {
        return met.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(column -> column.name().equals(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /** What should have been there, at the end of the table. */
    void finish(Consumer<Diagnostic> found) {
        Set<Column> there = new HashSet<>();
        met.values().forEach(there::addAll);
        mapping.forEach((name, theirs) -> {
            Optional<Column> column = named(name);
            if (!isOfAnother(name) && (column.isEmpty() || !there.contains(column.get()))) {
                found.accept(mappedToNothing(name, met.keySet()));
            }
        });
        shape.columns().stream()
                .filter(column -> column.required() && !there.contains(column) && !mapping.containsKey(column.name()))
                .forEach(column -> found.accept(missing(column)));
    }

    private List<Column> find(String heading) {
        List<Column> columns = ours(heading);
        if (columns.isEmpty() && !isPassedOver(heading)) {
            people(heading).ifPresent(columns::add);
        }
        if (columns.isEmpty() && Meant.isHeading(heading)) {
            columns.add(Meant.COLUMN);
        } else if (columns.isEmpty() && shape.open() && !isPassedOver(heading)) {
            columns.add(Column.of(heading, Kind.TEXT));
        }
        return columns;
    }

    /** Those that are called so by us, or by whoever gave the table. */
    private List<Column> ours(String heading) {
        String key = Heading.key(heading);
        List<Column> columns = new ArrayList<>(byMappedKey.getOrDefault(key, List.of()));
        Column own = byKey.get(key);
        if (own != null) {
            columns.add(own);
        }
        return columns;
    }

    /** What people call so, where the header has no name of ours for it. */
    private Optional<Column> people(String heading) {
        return named.flatMap(taken -> Headings.columns(heading).stream()
                .filter(name -> shared.contains(name) || shape.column(name).isPresent())
                .findFirst()
                .flatMap(shape::column)
                .filter(column -> !taken.contains(column) && !mapping.containsKey(column.name())));
    }

    private boolean isPassedOver(String heading) {
        return passedOver.contains(Heading.key(heading));
    }

    /** Whether a mapping is about a column of another reader. */
    private boolean isOfAnother(String name) {
        return shape.column(name).isEmpty() && shape.passedOver().contains(name);
    }

    private Optional<Column> named(String name) {
        Optional<Column> column = shape.column(name);
        return column.isEmpty() && shape.open() ? Optional.of(Column.of(name, Kind.TEXT)) : column;
    }

    private Diagnostic unknown(String heading, int row) {
        List<String> others = names().stream()
                .filter(name -> !Heading.key(name).equals(Heading.key(heading)))
                .toList();
        return Heading.nearest(heading, others)
                .map(near -> DiagnosticTexts.warning(row, heading, UnknownColumns.NEAR, heading, near))
                .orElseGet(() -> DiagnosticTexts.warning(row, heading, UnknownColumns.CODE, heading, expected()));
    }

    private Diagnostic missing(Column column) {
        List<String> strangers = met.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() && !isPassedOver(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        return Heading.nearest(column.name(), strangers)
                .map(near -> DiagnosticTexts.error(0, column.name(), "column.missing_near", column.name(), near))
                .orElseGet(() -> DiagnosticTexts.error(0, column.name(), "column.missing", column.name()));
    }

    private List<String> names() {
        return shape.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.aliases().stream()))
                .toList();
    }

    private String expected() {
        return String.join(", ", shape.names());
    }
}
