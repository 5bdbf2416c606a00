package org.spaceodt.change.preflight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.webex.WebexId;

/**
 * What a row asks of the tenant, whatever recipe made it: each value once, with the column that people know it by.
 *
 * @param row its number
 * @param organization whose objects it is about; empty text for the token's own
 */
record RowFacts(int row, String organization, Set<String> actions, Map<CellRole, List<Fact>> facts) {
    /** @param text an id, a number, or whatever else the cell has */
    record Fact(String column, String text) {
        /** An id in the form that all spellings of it have in common. */
        String bare() {
            return new WebexId(text).bare();
        }
    }

    /** Empty for a row of which nothing is done: what is wrong with it was said. */
    static Optional<RowFacts> of(CheckedRow row, TableShape shape, Catalogue catalogue) {
        if (row.steps().stream().anyMatch(step -> step.badAsGiven().isPresent())) {
            return Optional.empty();
        }
        Map<CellRole, List<Fact>> facts = new EnumMap<>(CellRole.class);
        Set<String> actions = new LinkedHashSet<>();
        for (ActionInput step : row.steps()) {
            actions.add(step.action());
            catalogue.find(step.action()).map(Action::description).ifPresent(action -> action.parameters()
                    .forEach(parameter -> CellRole.of(action, parameter)
                            .ifPresent(role -> add(facts, role, parameter, shape, step))));
        }
        String organization = row.steps().isEmpty() ? "" : row.steps().get(0).organization();
        return Optional.of(new RowFacts(row.number(), organization, actions, facts));
    }

    private static void add(
            Map<CellRole, List<Fact>> facts,
            CellRole role,
            Description.Parameter parameter,
            TableShape shape,
            ActionInput step) {
        String cell = step.cells().get(parameter.name());
        if (cell == null) {
            return;
        }
        String column = column(parameter, shape);
        List<Fact> known = facts.computeIfAbsent(role, key -> new ArrayList<>(2));
        for (String text : parameter.type().items(cell)) {
            if (known.stream().noneMatch(fact -> fact.text().equals(text))) {
                known.add(new Fact(column, text));
            }
        }
    }

    /** What the table calls it: by the parameter's name of today or one that it had. */
    private static String column(Description.Parameter parameter, TableShape shape) {
        return Stream.concat(Stream.of(parameter.name()), parameter.oldNames().stream())
                .flatMap(name -> shape.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .map(Column::name))
                .findFirst()
                .orElse(parameter.name());
    }

    List<Fact> all(CellRole role) {
        return facts.getOrDefault(role, List.of());
    }

    Optional<Fact> first(CellRole role) {
        return all(role).stream().findFirst();
    }

    /** Where the line of the row is to be. */
    Optional<Fact> site() {
        return first(CellRole.TARGET).or(() -> first(CellRole.LOCATION));
    }
}
