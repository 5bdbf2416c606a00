package org.spaceodt.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a JSON array of objects, one a line, as they come. Values are texts, booleans, numbers, null or maps of these. */
public final class JsonRows implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final OutputStream out;
    private final JsonGenerator generator;
    private boolean empty = true;

    private JsonRows(OutputStream out, JsonGenerator generator) {
        this.out = out;
        this.generator = generator;
    }

    public static JsonRows create(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 16 * 1024);
        JsonGenerator generator = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // The array and its line breaks are written here, so that the file is one row a line.
        generator.setRootValueSeparator(null);
        return new JsonRows(out, generator);
    }

    public void write(Map<String, ?> row) throws IOException {
        raw(empty ? "[\n" : ",\n");
        empty = false;
        writeObject(row);
        generator.flush();
    }

    @Override
    public void close() throws IOException {
        raw(empty ? "[]\n" : "\n]\n");
        generator.close();
        out.close();
    }

    private void raw(String text) throws IOException {
        generator.flush();
        out.write(text.getBytes(StandardCharsets.UTF_8));
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
