package org.spaceodt.web.part;

import java.util.List;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.text.Visible;

/**
 * A field that differs. {@code templates/web/part/differences.html} shows a list of them.
 *
 * @param label what people call the field
 * @param name its path in the API's spelling
 * @param before empty text where there is nothing
 * @param after likewise
 * @param folded whether the values are so long that they are shown on demand
 */
public record DifferenceView(String label, String name, String before, String after, boolean folded) {
    private static final int LONGEST = 240;

    public static List<DifferenceView> of(List<FieldLine> fields) {
        return fields.stream().map(DifferenceView::of).toList();
    }

    public static DifferenceView of(FieldLine field) {
        String before = value(field.before());
        String after = value(field.after());
        return new DifferenceView(
                Visible.onPage(field.label()),
                Visible.onPage(field.name()),
                before,
                after,
                before.length() + after.length() > LONGEST);
    }

    private static String value(String value) {
        return value.equals(FieldLine.NOTHING) ? "" : Visible.onPage(value);
    }
}
