package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers of rows as people write them: {@code 2-5, 9, 12-90}. The first ranges are kept, the others counted. */
final class RowRanges {
    private static final int MOST = 12;

    private final List<int[]> ranges = new ArrayList<>();
    private int rows;
    private int shown;
    private int last = -1;

    /** In their order, as far as they have one; a row that comes again right away is the same. */
    void add(int row) {
        if (row == last) {
            return;
        }
        last = row;
        rows++;
        int[] end = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (end != null && row == end[1] + 1 && shown == rows - 1) {
            end[1] = row;
            shown++;
        } else if (ranges.size() < MOST) {
            ranges.add(new int[] {row, row});
            shown++;
        }
    }

    int rows() {
        return rows;
    }

    /** How many are not in the text. */
    int more() {
        return rows - shown;
    }

    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "-" + range[1])
                .collect(Collectors.joining(", "));
    }
}
