package org.spaceodt.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.spaceodt.console.table.ItemFields;

/** The whole item of Webex that a row has. */
public final class RowItem {
    /** The column with it. */
    public static final String COLUMN = ItemFields.ITEM;

    private RowItem() {}

    /** A missing one where there is none, or it is damaged. */
    public static JsonNode of(Map<String, String> cells) {
        return LookupRow.item(cells);
    }
}
