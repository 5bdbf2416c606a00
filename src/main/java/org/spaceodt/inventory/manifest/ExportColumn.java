package org.spaceodt.inventory.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * A column of a module's files.
 *
 * @param alternatives the first that is filled wins
 */
public record ExportColumn(String name, List<ItemValue> alternatives) {
    /** @param text alternatives as the manifest writes them, separated by {@code |} */
    static ExportColumn of(String name, String text) {
        return new ExportColumn(
                name,
                Arrays.stream(text.split("\\|"))
                        .map(String::trim)
                        .map(ItemValue::parse)
                        .toList());
    }

    /** The cell: a text, a boolean or null. */
    public Object cell(JsonNode item, Ids ids, String method) {
        for (ItemValue alternative : alternatives) {
            Object value = alternative.of(item, ids, method);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
