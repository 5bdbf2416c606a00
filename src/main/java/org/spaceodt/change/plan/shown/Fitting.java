package org.spaceodt.change.plan.shown;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.text.Visible;

/** Text in lines of so many columns. What a terminal would obey is shown; ends of lines and tabs are spaces. */
final class Fitting {
    private Fitting() {}

    /** Columns that a terminal needs: two for wide characters, none for those that stand on another. */
    static int width(String text) {
        return text.codePoints().map(Fitting::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
        return wide ? 2 : 1;
    }

    static String shown(String text) {
        return Visible.of(text.replaceAll("\\s+", " ").strip());
    }

    /** Broken between words, and within a word only where it is longer than a line. At least one line. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : shown(text).split(" ")) {
            int needs = width(word);
            if (used > 0 && used + 1 + needs > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int point : word.codePoints().toArray()) {
                if (used > 0 && used + width(point) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(point);
                used += width(point);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
