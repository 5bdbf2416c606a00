package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.text.Text;

/** Why something is not done, field by field. */
final class Reasons {
    private Reasons() {}

    /** @param key of a text with field, value that was expected, and value that is there */
    static List<Text> movedSince(Comparison comparison, String key) {
        return comparison.gone()
                ? List.of(Description.text("changed.gone"))
                : comparison.moved().stream().map(one -> of(key, one)).toList();
    }

    static Text of(String key, Difference difference) {
        return Description.text(key, difference.field(), said(difference.before()), said(difference.after()));
    }

    private static String said(JsonNode value) {
        if (Difference.isNothing(value)) {
            return "—";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
