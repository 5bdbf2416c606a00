package org.spaceodt.change.cell;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * A cell as it was understood.
 *
 * @param value empty when nothing is there, or nothing that can be used
 */
public record Cell(String value, List<Finding> findings) {
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
