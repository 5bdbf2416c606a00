package org.spaceodt.change.cell;

import java.util.List;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostic.Severity;
import org.spaceodt.diagnostic.DiagnosticTexts;

/** Something about a cell, before it is known where the cell is. */
public record Finding(Severity severity, String code, List<String> values) {
    private static final int SHOWN = 60;

    public static Finding error(String code, String... values) {
        return new Finding(Severity.ERROR, code, List.of(values));
    }

    public static Finding warning(String code, String... values) {
        return new Finding(Severity.WARNING, code, List.of(values));
    }

    public Diagnostic at(int row, int line, String column) {
        String[] shown = values.stream().map(Finding::shown).toArray(String[]::new);
        Diagnostic diagnostic = severity == Severity.ERROR
                ? DiagnosticTexts.error(row, column, code, shown)
                : DiagnosticTexts.warning(row, column, code, shown);
        return diagnostic.atLine(line);
    }

    /** On one line, not longer than one, and nothing in it that a terminal obeys. */
    private static String shown(String value) {
        String line = value.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > SHOWN ? line + "…" : line;
    }
}
