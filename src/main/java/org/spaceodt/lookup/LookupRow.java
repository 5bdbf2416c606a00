package org.spaceodt.lookup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import org.spaceodt.console.table.ItemFields;
import org.spaceodt.json.JsonFormat;

/** A row of a module with its columns worked out. It is filled anew with each row. */
final class LookupRow {
    private final JoinedRows joined;
    private Map<String, String> cells = Map.of();
    private JsonNode item;

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
            case ITEM -> text(at(column.source()));
            case ITEM_HAS -> String.valueOf(!at(column.source()).isEmpty());
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

    private JsonNode at(String path) {
        JsonNode node = item();
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            node = node.path(path.substring(from, dot));
            from = dot + 1;
        }
        return node.path(path.substring(from));
    }

    private JsonNode item() {
        if (item == null) {
            item = item(cells);
        }
        return item;
    }

    /** The item of a row; a missing one where there is none, or it is damaged. */
    static JsonNode item(Map<String, String> cells) {
        try {
            String text = cells.getOrDefault(ItemFields.ITEM, "");
            return text.isEmpty() ? MissingNode.getInstance() : JsonFormat.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A field of the item of a row; what stands behind it there is not looked at. Empty text where there is none. */
    static String field(Map<String, String> cells, String name) {
        String item = cells.getOrDefault(ItemFields.ITEM, "");
        if (!item.isEmpty()) {
            try (JsonParser parser = JsonFormat.MAPPER.getFactory().createParser(item)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = parser.currentName().equals(name);
                    JsonToken value = parser.nextToken();
                    if (wanted) {
                        return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
                    }
                    parser.skipChildren();
                }
            } catch (IOException e) {
                // A damaged item has no field.
                return "";
            }
        }
        return "";
    }

    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
