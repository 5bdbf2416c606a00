package org.spaceodt.change.cell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** An object or array of JSON, not looked into further. */
final class JsonCell {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonCell() {}

    static Cell read(String text) {
        if (text.isEmpty()) {
            return Cell.of("");
        }
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != null && parser.currentToken().isStructStart()) {
                parser.skipChildren();
                if (parser.nextToken() == null) {
                    return Cell.of(text);
                }
            }
        } catch (IOException e) {
            // Said below.
        }
        return Cell.wrong(text.matches("(?s).*[“”„«»].*") ? "cell.json_quotes" : "cell.json", text);
    }
}
