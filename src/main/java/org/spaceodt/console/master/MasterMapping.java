package org.spaceodt.console.master;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.sheet.Headings;

/**
 * Which column is which parameter. A column may be written {@code dataset.column}: then it is meant in that table alone; several
 * are separated by {@code |}. A parameter without an entry is the column of its own name, or else of a name that people have
 * for it.
 *
 * @param columns canonical name -> column, as somebody wrote it
 */
public record MasterMapping(Map<String, String> columns) {
    public static final MasterMapping NONE = new MasterMapping(Map.of());

    public MasterMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * What of a mapping means nothing.
     *
     * @param column empty text where it is the canonical name that nobody knows
     * @param known what there is, the nearest first
     */
    public record Fault(String canonical, String column, List<String> known) {}

    /** A column, in one table or in any. */
    private record Place(Optional<Dataset> dataset, String heading) {
        boolean isIn(Dataset other) {
            return dataset.isEmpty() || dataset.get() == other;
        }
    }

    /**
     * @param canonical the names that there are
     * @param headings of the tables that are loaded: of others nothing is known
     */
    public List<Fault> faults(Collection<String> canonical, Map<Dataset, List<String>> headings) {
        List<Fault> faults = new ArrayList<>();
        columns.forEach((name, column) -> {
            if (!canonical.contains(name)) {
                faults.add(new Fault(name, "", nearestFirst(name, canonical)));
            } else {
                places(column, headings).stream()
                        .filter(place -> !isThere(place, headings))
                        .forEach(place -> faults.add(new Fault(name, shown(place), nearestFirst(place, headings))));
            }
        });
        return faults;
    }

    private static boolean isThere(Place place, Map<Dataset, List<String>> headings) {
        if (place.heading().isEmpty()) {
            return false;
        }
        List<Dataset> tables = headings.keySet().stream().filter(place::isIn).toList();
        return tables.isEmpty() || tables.stream().anyMatch(table -> has(headings.get(table), place.heading()));
    }

    private static boolean has(List<String> headings, String heading) {
        String key = Heading.key(heading);
        return headings.stream().anyMatch(one -> one.equals(heading) || !key.isEmpty() && key.equals(Heading.key(one)));
    }

    private static String shown(Place place) {
        return place.dataset().map(table -> table.id() + ".").orElse("") + place.heading();
    }

    private static List<String> nearestFirst(Place place, Map<Dataset, List<String>> headings) {
        List<String> all = headings.entrySet().stream()
                .filter(table -> place.isIn(table.getKey()))
                .flatMap(table -> table.getValue().stream())
                .distinct()
                .toList();
        return nearestFirst(place.heading(), all);
    }

    private static List<String> nearestFirst(String text, Collection<String> known) {
        return Stream.concat(Heading.nearest(text, known).stream(), known.stream())
                .distinct()
                .toList();
    }

    /** A heading that looks like several, or like that of a table, is itself first. */
    private static List<Place> places(String column, Map<Dataset, List<String>> headings) {
        Place whole = place(column, headings);
        boolean several =
                column.contains("|") && !(headings.keySet().stream().anyMatch(whole::isIn) && isThere(whole, headings));
        return several
                ? Stream.of(column.split("\\|", -1))
                        .map(String::strip)
                        .map(part -> place(part, headings))
                        .toList()
                : List.of(whole);
    }

    private static Place place(String column, Map<Dataset, List<String>> headings) {
        String[] sides = column.split("\\.", 2);
        Optional<Dataset> table = sides.length < 2 ? Optional.empty() : Dataset.find(sides[0].strip());
        boolean isHeading = headings.values().stream().anyMatch(some -> some.contains(column));
        return table.isEmpty() || isHeading ? new Place(Optional.empty(), column) : new Place(table, sides[1].strip());
    }

    /**
     * What is to be read in a table for an action: entries, and what else people may have meant.
     *
     * @param headings of the tables that are loaded, this one among them
     * @param names of the action's parameters
     * @return canonical name -> heading, without those that have their own name
     */
    public Map<String, String> of(Dataset table, Map<Dataset, List<String>> headings, Set<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (names.contains(name)) {
                places(column, headings).stream()
                        .filter(place -> place.isIn(table))
                        .filter(place -> place.dataset().isPresent() || has(headings.get(table), place.heading()))
                        .findFirst()
                        .ifPresent(place -> found.put(name, place.heading()));
            }
        });
        guesses(headings.get(table), names).forEach(found::putIfAbsent);
        return found;
    }

    /** What somebody chose for a parameter in a table; empty where nobody did, or it is not there. */
    public Optional<String> chosen(Dataset table, Map<Dataset, List<String>> headings, String name) {
        return Optional.ofNullable(columns.get(name)).stream()
                .flatMap(column -> places(column, headings).stream())
                .filter(place -> place.isIn(table) && has(headings.get(table), place.heading()))
                .map(Place::heading)
                .findFirst();
    }

    /**
     * The same, in which a parameter is another column of a table. What is said of other tables stays.
     *
     * @param heading empty for the column of its own name, or one that people call so
     * @param headings of the tables that are loaded, this one among them
     */
    public MasterMapping with(
            Dataset table, String name, Optional<String> heading, Map<Dataset, List<String>> headings) {
        Set<String> parts = new LinkedHashSet<>();
        if (columns.containsKey(name)) {
            places(columns.get(name), headings).forEach(place -> parts.addAll(elsewhere(place, table, headings)));
        }
        heading.ifPresent(one -> parts.add(table.id() + "." + one));
        Map<String, String> all = new LinkedHashMap<>(columns);
        if (parts.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, String.join("|", parts));
        }
        return new MasterMapping(all);
    }

    /** What was meant in any table is from now on meant in the others. */
    private static List<String> elsewhere(Place place, Dataset table, Map<Dataset, List<String>> headings) {
        if (place.dataset().isPresent()) {
            return place.isIn(table) ? List.of() : List.of(shown(place));
        }
        return headings.keySet().stream()
                .filter(other -> other != table && has(headings.get(other), place.heading()))
                .map(other -> other.id() + "." + place.heading())
                .toList();
    }

    /** Canonical name -> heading, for headings that people have for a parameter of an action which no heading is. */
    public static Map<String, String> guesses(List<String> headings, Set<String> names) {
        Set<String> there = headings.stream().map(Heading::key).collect(Collectors.toSet());
        Map<String, String> guesses = new LinkedHashMap<>();
        for (String heading : headings) {
            boolean isName = names.stream().anyMatch(name -> Heading.key(name).equals(Heading.key(heading)));
            if (!isName) {
                Headings.columns(heading).stream()
                        .filter(names::contains)
                        .findFirst()
                        .filter(name -> !there.contains(Heading.key(name)))
                        .ifPresent(name -> guesses.putIfAbsent(name, heading));
            }
        }
        return guesses;
    }
}
