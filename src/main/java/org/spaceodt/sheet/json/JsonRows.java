package org.spaceodt.sheet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a JSON array of objects, one a line, as they come. Values are texts, booleans, numbers, null or maps of these. */
public final class JsonRows implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;
    private boolean empty = true;

    private JsonRows(JsonGenerator generator) {
        this.generator = generator;
    }

    public static JsonRows create(Path file) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(Files.newOutputStream(file));
        // The array and its line breaks are written here, so that the file is one row a line.
        generator.setRootValueSeparator(null);
        return new JsonRows(generator);
    }

    public void write(Map<String, ?> row) throws IOException {
        generator.writeRaw(empty ? "[\n" : ",\n");
        empty = false;
        writeObject(row);
    }

    @Override
    public void close() throws IOException {
        generator.writeRaw(empty ? "[]\n" : "\n]\n");
        generator.close();
    }

    private void writeObject(Map<String, ?> row) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<String, ?> cell : row.entrySet()) {
            generator.writeFieldName(cell.getKey());
            writeValue(cell.getValue());
        }
        generator.writeEndObject();
    }

    private void writeValue(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                writeValue(entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Number number) {
            generator.writeNumber(number.longValue());
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
