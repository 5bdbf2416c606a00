package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Those cells of a row that somebody wants, as texts: what is not there, null, a list or an object is "". They are
 * overwritten with the next row. What stands behind the last of them in a row is not looked at.
 */
public final class RowCells {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<String> columns;
    private final String[] texts;

    RowCells(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.texts = new String[columns.size()];
    }

    /** The text of one of the columns that were asked for. */
    public String text(String column) {
        return texts[columns.indexOf(column)];
    }

    /** @return whether the bytes begin with a JSON object, as far as it was read */
    boolean read(byte[] bytes, int from, int to) {
        Arrays.fill(texts, "");
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            int left = texts.length;
            while (left > 0 && parser.nextToken() == JsonToken.FIELD_NAME) {
                int place = columns.indexOf(parser.currentName());
                JsonToken value = parser.nextToken();
                if (place >= 0) {
                    left--;
                    texts[place] = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
                }
                parser.skipChildren();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
