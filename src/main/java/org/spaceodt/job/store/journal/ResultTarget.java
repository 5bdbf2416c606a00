package org.spaceodt.job.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a result says it was about, so that it is found by that. */
final class ResultTarget {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String TARGET = "target";
    private static final int LONGEST = 400;

    private ResultTarget() {}

    /** @return the id of its target; empty text where it says none */
    static String in(String result) {
        if (result == null) {
            return "";
        }
        try (JsonParser parser = FACTORY.createParser(result)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean target = parser.currentName().equals(TARGET);
                if (parser.nextToken() == JsonToken.START_OBJECT && target) {
                    return id(parser);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Whoever wrote it wrote something else.
            return "";
        }
        return "";
    }

    private static String id(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean id = parser.currentName().equals("id");
            JsonToken value = parser.nextToken();
            if (id && value == JsonToken.VALUE_STRING && parser.getTextLength() <= LONGEST) {
                return parser.getText();
            }
            parser.skipChildren();
        }
        return "";
    }
}
