package org.spaceodt.sheet;

import java.util.List;
import org.spaceodt.sheet.Diagnostic.Severity;

/** Something about a cell, before it is known where the cell is. */
record Finding(Severity severity, String code, List<String> values) {
    private static final int SHOWN = 60;

    static Finding error(String code, String... values) {
        return new Finding(Severity.ERROR, code, List.of(values));
    }

    static Finding warning(String code, String... values) {
        return new Finding(Severity.WARNING, code, List.of(values));
    }

    Diagnostic at(int row, int line, String column) {
        String[] shown = values.stream().map(Finding::shown).toArray(String[]::new);
        Diagnostic diagnostic = severity == Severity.ERROR
                ? Said.error(row, column, code, shown)
                : Said.warning(row, column, code, shown);
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
