package org.spaceodt.webex.wire.har;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What stands before and after the entries of a HAR. */
final class HarFrame {
    /** No end is longer. */
    static final int LONGEST_END = 256;

    private static final byte[] END = utf8("\n]}}\n");

    private HarFrame() {}

    /** The version is the program's. */
    static byte[] start(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("log");
            json.writeStringField("version", "1.2");
            json.writeObjectFieldStart("creator");
            json.writeStringField("name", "Space OdT");
            json.writeStringField("version", version);
            json.writeEndObject();
            json.writeArrayFieldStart("pages");
            json.writeEndArray();
            json.writeArrayFieldStart("entries");
            json.flush();
            byte[] start = bytes.toByteArray();
            bytes.reset();
            return start;
        }
    }

    static byte[] entry(byte[] entry, boolean first) {
        byte[] before = utf8(first ? "\n" : ",\n");
        byte[] whole = new byte[before.length + entry.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(entry, 0, whole, before.length, entry.length);
        return whole;
    }

    /** Always of the same length once something is missing, so that the number can be written over. */
    static byte[] end(long dropped) {
        return dropped == 0
                ? END
                : utf8(String.format(
                        Locale.ROOT,
                        "\n],\"comment\":\"incomplete: _dropped counts the attempts that are missing\","
                                + "\"_dropped\":%19d}}\n",
                        dropped));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
