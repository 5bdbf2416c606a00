package org.spaceodt.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.spaceodt.console.table.ItemFields;
import org.spaceodt.console.table.JsonFields;
import org.spaceodt.console.table.RowTable;
import org.spaceodt.json.JsonFormat;

/** A row of a module with its columns worked out. It is filled anew with each row. */
final class LookupRow {
    private static final Pattern PLAIN = Pattern.compile("true|false|null|-?[0-9]{1,9}");

    private final JoinedRows joined;
    private Map<String, String> cells = Map.of();
    private JsonFields item;

    LookupRow(JoinedRows joined) {
        this.joined = joined;
    }

    void fill(Map<String, String> row) {
        cells = row;
        item = null;
    }

    String value(LookupColumn column) throws IOException {
        return switch (column.from()) {
            case CELL -> cell(column.source());
            case ITEM -> inItem(column.source());
            case ITEM_HAS -> String.valueOf(isInItem(column.source()));
            case LOCATION_NAME -> joined.locationName(cell(column.source()));
            case LOCATION_CALLING -> joined.locationHasCalling(cell(column.source()));
            case LOCATION_PSTN -> joined.pstnOf(cell(column.source())).type();
            case LOCATION_ROUTE_GROUP -> joined.pstnOf(cell(column.source())).routeGroup();
            case LICENSE_NAMES -> joined.licenseNames(cell(column.source()));
            case LICENSE_PEOPLE -> joined.peopleWith(cell(column.source()));
            case OWNER_NUMBER -> joined.lineOf(cell(column.source())).number();
            case OWNER_EXTENSION -> joined.lineOf(cell(column.source())).extension();
        };
    }

    private String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    /** The text of a field of the item; what is no value is JSON. */
    private String inItem(String path) {
        try {
            JsonFields in = within(path);
            String name = last(path);
            String json = in.json(name);
            if (json == null) {
                return "";
            }
            // A fraction, or a list, is written as whoever reads JSON would write it.
            boolean plain = in.isText(name) || PLAIN.matcher(json).matches();
            return plain ? in.text(name) : text(JsonFormat.Trees.READER.readTree(json));
        } catch (IOException e) {
            // A damaged item has no fields.
            return "";
        }
    }

    /** Whether the item has an object there that is not empty. */
    private boolean isInItem(String path) {
        try {
            String json = within(path).json(last(path));
            return json != null && !JsonFormat.Trees.READER.readTree(json).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private JsonFields within(String path) throws IOException {
        JsonFields in = item();
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            in = in.object(path.substring(from, dot));
            from = dot + 1;
        }
        return in;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private JsonFields item() throws IOException {
        if (item == null) {
            item = RowTable.item(cells, ItemFields.ITEM);
        }
        return item;
    }

    /** The item of a row; a missing one where there is none, or it is damaged. */
    static JsonNode item(Map<String, String> cells) {
        try {
            String text = cells.getOrDefault(ItemFields.ITEM, "");
            return text.isEmpty() ? MissingNode.getInstance() : JsonFormat.Trees.READER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A field of the item of a row. Empty text where there is none. */
    static String field(Map<String, String> cells, String name) {
        try {
            String text = RowTable.item(cells, ItemFields.ITEM).text(name);
            return text == null ? "" : text;
        } catch (IOException e) {
            // A damaged item has no field.
            return "";
        }
    }

    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
