package org.spaceodt.change.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.text.Words;

/**
 * A table of rows, field under field, on a screen and on paper.
 *
 * @param stepped whether rows have a step of their own to be named
 * @param more how many rows are not here; empty text for none
 * @param printed which rows are not on paper; empty text where all are
 */
public record RowsView(List<Group> groups, boolean stepped, int columns, String more, String printed) {
    private static final int OF_A_GROUP = 2;
    private static final int LETTERS_OF_A_REASON = 130;

    /** How many letters a line of each column has on paper. */
    private record Columns(int name, int step, int field, int value) {
        static final Columns PLAIN = new Columns(36, 1, 27, 19);
        static final Columns STEPPED = new Columns(24, 18, 24, 16);
    }

    /** What is left of the paper of one page; the tables of the page share it. */
    static final class Paper {
        /** About 22 sheets; what stands above the tables has room besides. */
        private int lines = 1_500;

        private boolean holds(int more) {
            lines -= more;
            return lines >= 0;
        }
    }

    /**
     * Rows that have something in common: where they are, or why they could not be done.
     *
     * @param end of all of them; empty text where it is not the same
     * @param style of the end, of those that reports have
     * @param again whether they may work later as they are
     * @param beyond whether it is on the screen alone
     */
    public record Group(
            String title,
            String end,
            String style,
            String endLabel,
            boolean again,
            String reason,
            String nextStep,
            List<Row> rows,
            boolean beyond) {
        static Group of(String title, List<Row> rows) {
            return new Group(title, "", "", "", false, "", "", rows, false);
        }

        private Group with(List<Row> others, boolean out) {
            return new Group(title, end, style, endLabel, again, reason, nextStep, others, out);
        }

        private int lines() {
            return title.isEmpty() && reason.isEmpty()
                    ? 0
                    : OF_A_GROUP + reason.length() / LETTERS_OF_A_REASON + nextStep.length() / LETTERS_OF_A_REASON;
        }
    }

    /** @param end as the page lets people choose it; likewise the stage */
    public record Row(
            int number,
            String key,
            String stage,
            String stageLabel,
            String end,
            String style,
            String endLabel,
            String note,
            List<FieldLine> fields,
            boolean beyond) {
        static Row of(int number, String key, String end, List<FieldLine> fields) {
            return new Row(number, key, "", "", end, StagePageView.style(end), "", "", fields, false);
        }

        private Row out() {
            return new Row(number, key, stage, stageLabel, end, style, endLabel, note, fields, true);
        }

        /** How many lines of the table its name stands beside. */
        public int lines() {
            return Math.max(1, fields.size()) + (note.isEmpty() || fields.isEmpty() ? 0 : 1);
        }

        private int linesOnPaper(Columns letters) {
            int lines = note.isEmpty() ? 0 : 1 + note.length() / LETTERS_OF_A_REASON;
            for (FieldLine field : fields) {
                int values = Math.max(field.before().length(), field.after().length());
                lines += 1 + Math.max(field.label().length() / letters.field(), values / letters.value());
            }
            int beside = (stageLabel + endLabel).length() / letters.step();
            return Math.max(lines, 1 + Math.max(key.length() / letters.name(), beside));
        }
    }

    /** @param more rows that are not here */
    static RowsView of(List<Group> groups, String more, Paper paper, Words words) {
        boolean stepped = groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> !(row.stageLabel() + row.endLabel()).isEmpty());
        Columns letters = stepped ? Columns.STEPPED : Columns.PLAIN;
        List<Group> fitted = new ArrayList<>();
        int shown = 0;
        int all = 0;
        for (Group group : groups) {
            if (group.rows().isEmpty()) {
                continue;
            }
            paper.holds(group.lines());
            boolean some = false;
            List<Row> rows = new ArrayList<>();
            for (Row row : group.rows()) {
                boolean held = paper.holds(row.linesOnPaper(letters));
                rows.add(held ? row : row.out());
                some |= held;
                shown += held ? 1 : 0;
                all++;
            }
            fitted.add(group.with(rows, !some));
        }
        return new RowsView(
                fitted, stepped, stepped ? 6 : 5, more, shown < all ? words.get("printed", shown, all) : "");
    }

    /** By what they have in common, in the order in which it was met first. */
    static <T> List<Group> grouped(List<T> rows, Function<T, Group> head, Function<T, Row> row) {
        Map<Group, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(one -> groups.computeIfAbsent(head.apply(one), key -> new ArrayList<>())
                .add(row.apply(one)));
        return groups.entrySet().stream()
                .map(group -> group.getKey().with(group.getValue(), false))
                .toList();
    }

    /** Rows at places: what is at no known place comes last. */
    static <T> List<Group> placed(List<T> rows, Function<T, String> place, Function<T, Row> row, Words words) {
        boolean some = rows.stream().anyMatch(one -> !place.apply(one).isEmpty());
        List<Group> groups = new ArrayList<>(grouped(rows, one -> Group.of(place.apply(one), List.of()), row));
        groups.sort(java.util.Comparator.comparing(group -> group.title().isEmpty()));
        return groups.stream()
                .map(group -> group.rows().stream().allMatch(one -> one.key().equals(group.title()))
                        ? Group.of("", group.rows())
                        : group.title().isEmpty() && some ? Group.of(words.get("plan.nowhere"), group.rows()) : group)
                .toList();
    }
}
