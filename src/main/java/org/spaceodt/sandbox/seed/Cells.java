package org.spaceodt.sandbox.seed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Those cells of a row that somebody wants, as texts: what is not there, null, a list or an object is "". They are overwritten with the next
 * row. What stands behind the last of them in a row is not looked at.
 *
 * <p>It reads bytes itself, for the virtual machine takes longer to compile a whole JSON parser than to read 100,000 rows with this.
 */
public final class Cells {
    private static final int DAMAGED = -1;
    private static final String NULL = "null";

    private final String[] columns;
    private final byte[][] names;
    private final String[] texts;
    private byte[] row = new byte[0];
    private int to;

    Cells(List<String> columns) {
        this.columns = columns.toArray(String[]::new);
        this.names = columns.stream()
                .map(column -> column.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.texts = new String[this.columns.length];
    }

    /** The text of one of the columns that were asked for. */
    public String text(String column) {
        return texts[Arrays.asList(columns).indexOf(column)];
    }

    /** @return whether the bytes begin with a JSON object, as far as it was read */
    boolean read(byte[] bytes, int from, int end) {
        row = bytes;
        to = end;
        Arrays.fill(texts, "");
        int left = columns.length;
        int at = solid(from);
        if (letter(at) != '{') {
            return false;
        }
        while (left > 0) {
            int name = solid(at + 1);
            if (letter(name) == '}' && letter(at) == '{') {
                return true;
            }
            int nameEnd = letter(name) == '"' ? textEnd(name + 1) : to;
            int value = solid(solid(nameEnd + 1) + 1);
            int valueEnd = letter(solid(nameEnd + 1)) == ':' ? valueEnd(value) : DAMAGED;
            at = valueEnd == DAMAGED ? to : solid(valueEnd);
            if (letter(at) != ',' && letter(at) != '}') {
                return false;
            }
            int place = place(name + 1, nameEnd);
            if (place >= 0) {
                left--;
                if (!keep(place, value, valueEnd)) {
                    return false;
                }
            }
            if (letter(at) == '}') {
                return true;
            }
        }
        return true;
    }

    private boolean keep(int place, int value, int end) {
        if (row[value] == '"') {
            String text = Escapes.resolved(new String(row, value + 1, end - value - 2, StandardCharsets.UTF_8));
            texts[place] = text;
            return text != null;
        }
        if (row[value] != '{' && row[value] != '[') {
            String text = new String(row, value, end - value, StandardCharsets.US_ASCII).strip();
            texts[place] = text.equals(NULL) ? "" : text;
        }
        return true;
    }

    private int letter(int at) {
        return at < to ? row[at] : DAMAGED;
    }

    /** Where white space ends. */
    private int solid(int from) {
        int at = from;
        while (at < to && row[at] <= ' ' && row[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Where the closing quotation mark is. */
    private int textEnd(int from) {
        int at = from;
        while (at < to && row[at] != '"') {
            at += row[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    /** What follows the value. */
    private int valueEnd(int from) {
        int first = letter(from);
        if (first == '"') {
            int end = textEnd(from + 1);
            return end < to ? end + 1 : DAMAGED;
        }
        int depth = 0;
        for (int at = from; at < to; at++) {
            byte letter = row[at];
            if (depth == 0 && (letter == ',' || letter == '}')) {
                return at > from ? at : DAMAGED;
            }
            if (letter == '"') {
                at = textEnd(at + 1);
            } else if (letter == '{' || letter == '[') {
                depth++;
            } else if (letter == '}' || letter == ']') {
                depth--;
            }
        }
        return DAMAGED;
    }

    private int place(int from, int end) {
        for (int n = 0; n < names.length; n++) {
            if (Arrays.equals(names[n], 0, names[n].length, row, from, end)) {
                return n;
            }
        }
        return -1;
    }
}
