package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;

/** Writes JSON straight to bytes. A text that is null is left out, as the API leaves out what is not set. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFormat.MAPPER.getFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final JsonGenerator out;

    public Json() {
        try {
            out = FACTORY.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Json object() {
        return write(JsonGenerator::writeStartObject);
    }

    public Json object(String field) {
        return write(to -> to.writeObjectFieldStart(field));
    }

    public Json end() {
        return write(JsonGenerator::writeEndObject);
    }

    public Json list(String field) {
        return write(to -> to.writeArrayFieldStart(field));
    }

    public Json endList() {
        return write(JsonGenerator::writeEndArray);
    }

    public Json put(String field, String value) {
        return value == null ? this : write(to -> to.writeStringField(field, value));
    }

    /** The text, unless it is empty. */
    public Json given(String field, String value) {
        return value == null || value.isEmpty() ? this : put(field, value);
    }

    /** A whole value as it is, unless there is none. */
    public Json put(String field, Optional<? extends JsonNode> value) {
        return value.isEmpty()
                ? this
                : write(to -> {
                    to.writeFieldName(field);
                    to.writeTree(value.get());
                });
    }

    /** A whole object as it is. */
    public Json tree(JsonNode value) {
        return write(to -> to.writeTree(value));
    }

    public Json put(String field, int value) {
        return write(to -> to.writeNumberField(field, value));
    }

    public Json put(String field, boolean value) {
        return write(to -> to.writeBooleanField(field, value));
    }

    /** A list of texts. */
    public Json texts(String field, String... values) {
        list(field);
        for (String value : values) {
            write(to -> to.writeString(value));
        }
        return endList();
    }

    public byte[] bytes() {
        write(JsonGenerator::close);
        return bytes.toByteArray();
    }

    private Json write(Step step) {
        try {
            step.on(out);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void on(JsonGenerator out) throws IOException;
    }
}
