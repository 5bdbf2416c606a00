package org.spaceodt.web.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.text.Visible;

/**
 * A field that differs, or as one text those for which a page has no room. {@code templates/web/part/differences.html} shows a list of
 * them.
 *
 * @param label what people call the field
 * @param name its path in the API's spelling
 * @param before empty text where there is nothing
 * @param after likewise
 * @param folded whether the values are so long that they are shown on demand
 * @param rest a line each of the fields that stand together; empty text for one that stands alone
 */
public record DifferenceView(String label, String name, String before, String after, boolean folded, String rest) {
    private static final int LONGEST = 240;
    /** Of a page's 2,000 so many are for fields. */
    private static final int ELEMENTS = 1_000;

    private static final int ELEMENTS_OF_FIELD = 6;
    private static final int ELEMENTS_OF_FOLD = 2;
    /** Of a page's 500 KB so many characters are for values. */
    private static final int CHARACTERS = 200_000;

    private static final int SHORTEST_CUT = 100;
    private static final int LONGEST_CUT = 4_000;

    /**
     * Of all rows of a page, in their order. Where there are too many for a page, each row shows some fields by themselves, and the
     * others together; values are cut where all of them are too long. Whole they are in the files.
     */
    public static List<List<DifferenceView>> ofRows(List<List<FieldLine>> rows) {
        int values = 2 * rows.stream().mapToInt(List::size).sum();
        int cut = Math.max(SHORTEST_CUT, Math.min(LONGEST_CUT, CHARACTERS / Math.max(1, values)));
        List<List<DifferenceView>> all = rows.stream()
                .map(fields -> fields.stream().map(field -> of(field, cut)).toList())
                .toList();
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        while (most > 0 && elements(all, most) > ELEMENTS) {
            most--;
        }
        int alone = most;
        return all.stream().map(fields -> together(fields, alone)).toList();
    }

    private static int elements(List<List<DifferenceView>> rows, int most) {
        return rows.stream()
                .flatMap(fields -> fields.stream().limit(most))
                .mapToInt(field -> ELEMENTS_OF_FIELD + (field.folded ? ELEMENTS_OF_FOLD : 0))
                .sum();
    }

    private static List<DifferenceView> together(List<DifferenceView> fields, int alone) {
        if (fields.size() <= alone) {
            return fields;
        }
        List<DifferenceView> shown = new ArrayList<>(fields.subList(0, alone));
        String rest = fields.subList(alone, fields.size()).stream()
                .map(DifferenceView::line)
                .collect(Collectors.joining("\n"));
        shown.add(new DifferenceView("", "", "", "", false, rest));
        return shown;
    }

    private String line() {
        return label + ": " + before + (before.isEmpty() || after.isEmpty() ? "" : " → ") + after;
    }

    private static DifferenceView of(FieldLine field, int cut) {
        String before = value(field.before(), cut);
        String after = value(field.after(), cut);
        return new DifferenceView(
                Visible.onPage(field.label()),
                Visible.onPage(field.name()),
                before,
                after,
                before.length() + after.length() > LONGEST,
                "");
    }

    private static String value(String value, int cut) {
        if (value.equals(FieldLine.NOTHING)) {
            return "";
        }
        String shown = Visible.onPage(value);
        return shown.length() <= cut
                ? shown
                : shown.substring(0, Character.isHighSurrogate(shown.charAt(cut - 2)) ? cut - 2 : cut - 1) + "…";
    }
}
