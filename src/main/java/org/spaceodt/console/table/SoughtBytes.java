package org.spaceodt.console.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that is looked for in many rows: of most of their bytes only one in as many as it is long is looked at. */
final class SoughtBytes {
    private final byte[] text;
    /** By the last byte of a place: how far the text can be moved on, since it does not end there. */
    private final int[] steps = new int[256];

    SoughtBytes(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(steps, this.text.length);
        for (int i = 0; i < this.text.length - 1; i++) {
            steps[this.text[i] & 0xff] = this.text.length - 1 - i;
        }
    }

    /** An empty text is everywhere. */
    boolean isIn(byte[] row, int from, int to) {
        int length = text.length;
        if (length == 0) {
            return true;
        }
        byte last = text[length - 1];
        for (int end = from + length - 1; end < to; end += steps[row[end] & 0xff]) {
            if (row[end] == last && Arrays.equals(row, end - length + 1, end + 1, text, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
