package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were made one: only the first of them has what all of them show, so that the others would be read as empty. They stand
 * behind the rows of a sheet. For one pass over its rows.
 */
final class MergedCells {
    private static final Set<String> ELEMENT = Set.of("mergeCell");
    private static final Pattern RANGE = Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");
    private static final int MOST = 100_000;

    private final Deque<Range> ahead;
    private final List<Range> here = new ArrayList<>();

    record Range(String name, int first, int last) {}

    MergedCells(List<Range> all) {
        this.ahead = new ArrayDeque<>(
                all.stream().sorted(Comparator.comparingInt(Range::first)).toList());
    }

    /** @throws org.spaceodt.sheet.source.Unreadable when there are more than anybody makes */
    static List<Range> of(PartXml sheet) throws IOException {
        List<Range> all = new ArrayList<>();
        try (sheet) {
            while (sheet.to(ELEMENT)) {
                Matcher range = RANGE.matcher(sheet.attribute("ref").orElse(""));
                if (sheet.begins("mergeCell") && range.matches()) {
                    all.add(new Range(
                            range.group(), Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
                }
                if (all.size() > MOST) {
                    throw WorkbookParts.damaged();
                }
            }
        }
        return all;
    }

    /** One of those that a row is in; to be asked row by row. */
    Optional<Range> at(int row) {
        while (!ahead.isEmpty() && ahead.peek().first <= row) {
            here.add(ahead.poll());
        }
        here.removeIf(range -> range.last < row);
        return here.stream().findFirst();
    }
}
