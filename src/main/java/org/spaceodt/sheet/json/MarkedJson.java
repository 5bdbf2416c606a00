package org.spaceodt.sheet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A copy of a JSON table with one more field in the objects in which something is wrong: what it is. All else stays as it is written,
 * an object a line, in UTF-8. Memory does not grow with the rows.
 */
public final class MarkedJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final JsonGenerator out;
    private final String field;
    private final IntFunction<String> faults;

    private MarkedJson(JsonParser parser, JsonGenerator out, String field, IntFunction<String> faults) {
        this.parser = parser;
        this.out = out;
        this.field = field;
        this.faults = faults;
    }

    /**
     * @param text an array of objects, or an object in which it is
     * @param member of the object; empty for an array
     * @param field the new one; in a copy that is given again it is replaced
     * @param faults of a row, asked in the order of the rows; empty text for a good one
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no such array: then the copy is of no use
     */
    public static void write(Reader text, Optional<String> member, String field, IntFunction<String> faults, Path file)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(text);
                // Half a letter, which JSON can escape and UTF-8 cannot write, becomes a question mark.
                JsonGenerator out = FACTORY.createGenerator(
                        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            out.setRootValueSeparator(null);
            if (member.isPresent()) {
                goTo(member.get(), parser);
            }
            new MarkedJson(parser, out, field, faults).copy();
        }
    }

    private static void goTo(String member, JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME
                && !parser.currentName().equals(member)) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private void copy() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new JsonParseException(parser, "no array of objects");
        }
        int row = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            row++;
            out.writeRaw(row == 2 ? "[\n" : ",\n");
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(faults.apply(row));
            } else {
                out.copyCurrentStructureExact(parser);
            }
        }
        out.writeRaw(row == 1 ? "[]\n" : "\n]\n");
    }

    private void object(String fault) throws IOException {
        out.writeStartObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(field)) {
                parser.skipChildren();
            } else {
                out.writeFieldName(name);
                out.copyCurrentStructureExact(parser);
            }
        }
        if (!fault.isEmpty()) {
            out.writeStringField(field, fault);
        }
        out.writeEndObject();
    }
}
