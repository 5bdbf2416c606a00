package org.spaceodt.inventory.report;

import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.text.Visible;

/** Values from Webex as the page can show them. Escaping is the template's; this is about length and unprintable characters. */
final class ShownText {
    /** Longer values are whole JSON documents: nobody reads them here, and they would make the file huge. */
    static final int LONGEST = 300;

    private static final Pattern RELATIVE_FILE = Pattern.compile("(\\.\\./)?[A-Za-z0-9_][A-Za-z0-9_./-]*");

    private ShownText() {}

    /** The value without control characters, cut when it is very long. */
    static String shown(String value) {
        return value == null ? "" : shortened(Visible.onPage(value), LONGEST);
    }

    /** At most so many characters, cut between whole ones and marked with an ellipsis. */
    static String shortened(String value, int longest) {
        if (value.codePointCount(0, value.length()) <= longest) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** A link target, only for what is plainly a file beside the report. */
    static Optional<String> link(String file) {
        return Optional.ofNullable(file).filter(f -> RELATIVE_FILE.matcher(f).matches());
    }

    /** The last part of a path. */
    static String fileName(String file) {
        return file == null ? "" : file.substring(file.lastIndexOf('/') + 1);
    }
}
