package org.spaceodt.change.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/** One e-mail address, in lower case, as Webex keeps it. */
final class EmailCell {
    private static final String LINK = "mailto:";
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"“”«»()]+@[^\\s@<>,;:\"“”«»()]+\\.[\\p{L}\\d-]{2,}");

    private EmailCell() {}

    static Cell read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String address = lower.startsWith(LINK) ? lower.substring(LINK.length()) : lower;
        return EMAIL.matcher(address).matches() ? Cell.of(address) : Cell.wrong("email.invalid", text);
    }
}
