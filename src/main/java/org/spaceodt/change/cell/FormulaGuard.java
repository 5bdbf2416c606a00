package org.spaceodt.change.cell;

import java.util.ArrayList;
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
        List<Object> guarded = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            guarded.add(cell == null ? "" : guarded(cell.toString()));
        }
        return guarded;
    }

    /** With an apostrophe before it, if Excel would take it for a formula, or we would take one of its own away when it is read. */
    public static String guarded(String cell) {
        // Very many cells begin with a letter or a digit.
        if (cell.isEmpty() || Character.isLetterOrDigit(cell.charAt(0))) {
            return cell;
        }
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula || MARKED.matcher(cell).matches() ? "'" + cell : cell;
    }
}
