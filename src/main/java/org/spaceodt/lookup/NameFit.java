package org.spaceodt.lookup;

import org.spaceodt.console.table.Folded;

/** How exactly a text fits what somebody looks for: the less, the better. */
public final class NameFit {
    public static final int EXACTLY = 0;
    /** But for capitals and accents. */
    public static final int FOLDED = 1;
    /** A word of it begins so. */
    public static final int BEGINS = 2;

    public static final int CONTAINS = 3;
    public static final int NOT = 4;

    private NameFit() {}

    public static int of(String cell, String given) {
        return of(cell, given, Folded.of(given));
    }

    /** @param sought the given text, folded */
    static int of(String cell, String given, String sought) {
        if (cell.equals(given)) {
            return EXACTLY;
        }
        String text = Folded.of(cell);
        int at = text.indexOf(sought);
        if (at < 0) {
            return NOT;
        }
        if (text.length() == sought.length()) {
            return FOLDED;
        }
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) ? BEGINS : CONTAINS;
    }
}
