package org.spaceodt.change.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * A cell as it was understood.
 *
 * @param value empty when nothing is there, or nothing that can be used
 */
public record Cell(String value, List<Finding> findings) {
    /** Written into a cell, it clears the field: an empty cell leaves it as it is. */
    public static final String CLEAR = "[clear]";

    static Cell of(String value) {
        return new Cell(value, List.of());
    }

    static Cell wrong(String code, String... values) {
        return new Cell("", List.of(Finding.error(code, values)));
    }

    static Cell odd(String value, String code, String... values) {
        return new Cell(value, List.of(Finding.warning(code, values)));
    }

    public boolean isWrong() {
        return findings.stream().anyMatch(finding -> finding.severity() == Diagnostic.Severity.ERROR);
    }

    /** What is wrong with it: each kind of fault once, with all items that have it. */
    Cell toldOnce() {
        Map<String, List<Finding>> kinds = findings.stream()
                .filter(finding -> finding.severity() == Diagnostic.Severity.ERROR)
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        return new Cell("", kinds.values().stream().map(Cell::one).toList());
    }

    private static Finding one(List<Finding> same) {
        Finding first = same.get(0);
        List<String> values = new ArrayList<>(first.values());
        if (!values.isEmpty()) {
            values.set(
                    0,
                    same.stream().map(other -> other.values().get(0)).distinct().collect(Collectors.joining(", ")));
        }
        return new Finding(first.severity(), first.code(), values);
    }

    /** The same, with what was found before. */
    Cell after(List<Finding> before) {
        if (before.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(before);
        all.addAll(findings);
        return new Cell(value, all);
    }
}
