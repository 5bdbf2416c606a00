package org.spaceodt.change.cell;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps Excel from running a cell that somebody else wrote. For files that people open; what programs read stays as it is. A
 * phone number begins with {@code +} and calculates nothing: it is left alone. {@link Table} takes the apostrophe away again.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n].*", Pattern.DOTALL);
    /** What is read without its first apostrophe, in cells that hold words. */
    static final Pattern MARKED = Pattern.compile("'+[=+@\\d\\t\\r\\n-].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]\\d[\\d ]*(?:\\.\\d+)?");

    private FormulaGuard() {}

    public static List<Object> guarded(List<?> cells) {
        return cells.stream()
                .<Object>map(cell -> cell == null ? "" : guarded(cell.toString()))
                .toList();
    }

    /** With an apostrophe before it, if Excel would take it for a formula, or we would take one of its own away when it is read. */
    public static String guarded(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula || MARKED.matcher(cell).matches() ? "'" + cell : cell;
    }
}
