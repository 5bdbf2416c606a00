package org.spaceodt.webex.wire.har;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.spaceodt.webex.wire.Header;

/** Writes the few kinds of values that a HAR has. */
public final class HarJson {
    private static final long MICRO = 1000;

    private final JsonGenerator json;

    public HarJson(JsonGenerator json) {
        this.json = json;
    }

    public HarJson open() throws IOException {
        json.writeStartObject();
        return this;
    }

    public HarJson open(String name) throws IOException {
        json.writeObjectFieldStart(name);
        return this;
    }

    public void close() throws IOException {
        json.writeEndObject();
    }

    public HarJson list(String name) throws IOException {
        json.writeArrayFieldStart(name);
        return this;
    }

    public void end() throws IOException {
        json.writeEndArray();
    }

    public void text(String name, String value) throws IOException {
        json.writeStringField(name, wellFormed(value));
    }

    /** Left out where there is nothing to say. */
    public void comment(String value) throws IOException {
        if (!value.isEmpty()) {
            text("comment", value);
        }
    }

    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    public void numberOrNull(String name, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** Milliseconds, to the microsecond. */
    public void millis(String name, long nanos) throws IOException {
        json.writeNumberField(name, Math.round((double) nanos / MICRO) / (double) MICRO);
    }

    public void pair(Header header) throws IOException {
        open();
        text("name", header.name());
        text("value", header.value());
        close();
    }

    /** Half a surrogate pair cannot be written in UTF-8. */
    private static String wellFormed(String text) {
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return whole ? text : text.replaceAll("\\p{Cs}", "?");
    }
}
