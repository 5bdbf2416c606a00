package org.spaceodt.change.cell;

import java.util.List;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostic.Severity;
import org.spaceodt.diagnostic.DiagnosticTexts;

/** Something about a cell, before it is known where the cell is; its text may name the column, as its last value. */
public record Finding(Severity severity, String code, List<String> values) {
    private static final int SHOWN = 60;

    public static Finding error(String code, String... values) {
        return new Finding(Severity.ERROR, code, List.of(values));
    }

    public static Finding warning(String code, String... values) {
        return new Finding(Severity.WARNING, code, List.of(values));
    }

    public Diagnostic at(int row, int line, String column) {
        String[] shown = new String[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            shown[i] = shown(values.get(i), i == 0 ? SHOWN : 2 * SHOWN);
        }
        shown[values.size()] = shown(column, SHOWN);
        Diagnostic diagnostic = severity == Severity.ERROR
                ? DiagnosticTexts.error(row, column, code, shown)
                : DiagnosticTexts.warning(row, column, code, shown);
        return diagnostic.atLine(line);
    }

    /** On one line, not longer than one, and nothing in it that a terminal obeys. */
    private static String shown(String value, int most) {
        String line = value.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > most ? line + "…" : line;
    }
}
