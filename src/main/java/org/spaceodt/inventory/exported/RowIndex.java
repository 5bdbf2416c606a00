package org.spaceodt.inventory.exported;

import java.util.Arrays;

/** Where the rows of a file are, and which of them belong to which call. Rows of one call stand together. */
final class RowIndex {
    private long[] ends = new long[1024];
    private long begin;
    private int rows;
    private int[] first = new int[0];
    private int[] count = new int[0];

    void add(long from, long to, int key) {
        if (rows == 0) {
            begin = from;
        }
        if (rows + 1 >= ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[rows] = to;
        if (key >= first.length) {
            int size = Math.max(key + 1, first.length + (first.length >> 1));
            first = Arrays.copyOf(first, size);
            count = Arrays.copyOf(count, size);
        }
        if (count[key] == 0) {
            first[key] = rows;
        }
        count[key]++;
        rows++;
    }

    RowIndex whole() {
        ends = Arrays.copyOf(ends, rows);
        return this;
    }

    int size() {
        return rows;
    }

    /** How many rows the call has. */
    int count(int key) {
        return key < 0 || key >= count.length ? 0 : count[key];
    }

    int first(int key) {
        return first[key];
    }

    long from(int row) {
        return row == 0 ? begin : ends[row - 1];
    }

    long to(int row) {
        return ends[row];
    }
}
