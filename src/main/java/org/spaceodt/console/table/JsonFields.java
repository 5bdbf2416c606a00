package org.spaceodt.console.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of one JSON object, found in its bytes as far as somebody asks for them: a list looks at a few fields of very many rows, and
 * what nobody asks for is never made. It is filled anew with each object; those of one file name their fields alike, so that names are
 * compared and not read.
 */
public final class JsonFields {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int NONE = -1;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private boolean ended = true;
    private int known;
    private String[] names = new String[32];
    private byte[][] named = new byte[32][];
    private int[] from = new int[32];
    private int[] to = new int[32];
    private byte[] plain = new byte[0];
    /** Of the object in a text, which is looked at while other texts are made. */
    private byte[] inText = new byte[0];

    private JsonFields inner;

    /** @param text an object; empty text has no fields */
    public static JsonFields of(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JsonFields fields = new JsonFields();
        fields.fill(bytes, 0, bytes.length);
        return fields;
    }

    /** @throws IOException when it is no object */
    void fill(byte[] given, int begin, int stop) throws IOException {
        bytes = given;
        at = begin;
        end = stop;
        known = 0;
        skipSpace();
        ended = at == end;
        if (!ended) {
            take('{');
            skipSpace();
            ended = at < end && bytes[at] == '}';
        }
    }

    /**
     * The text of a value; empty for null.
     *
     * @return null where there is no such field, or it is an object or a list
     */
    public String text(String name) throws IOException {
        int field = find(name);
        if (field == NONE || isStructure(field)) {
            return null;
        }
        return bytes[from[field]] == '"' ? string(field) : isNull(field) ? "" : raw(field);
    }

    /** A value as it stands there; null where there is none. */
    public String json(String name) throws IOException {
        int field = find(name);
        return field == NONE ? null : raw(field);
    }

    /** Whether a value is a text in quotation marks. */
    public boolean isText(String name) throws IOException {
        int field = find(name);
        return field != NONE && bytes[from[field]] == '"';
    }

    /** The fields of an object that is a value, until the next one is asked for; none where it is no object. */
    public JsonFields object(String name) throws IOException {
        int field = find(name);
        boolean object = field != NONE && bytes[from[field]] == '{';
        inner().fill(bytes, object ? from[field] : 0, object ? to[field] : 0);
        return inner;
    }

    /** The same of an object that stands in a text. */
    JsonFields objectInText(String name) throws IOException {
        int field = find(name);
        if (field == NONE || bytes[from[field]] != '"') {
            inner().fill(bytes, 0, 0);
            return inner;
        }
        inText = roomIn(inText, to[field] - from[field]);
        int length = unescaped(from[field] + 1, to[field] - 1, inText);
        if (length == NONE) {
            byte[] text = string(field).getBytes(StandardCharsets.UTF_8);
            inner().fill(text, 0, text.length);
        } else {
            inner().fill(inText, 0, length);
        }
        return inner;
    }

    private JsonFields inner() {
        if (inner == null) {
            inner = new JsonFields();
        }
        return inner;
    }

    private int find(String name) throws IOException {
        for (int i = 0; i < known; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        while (!ended) {
            int field = next();
            if (names[field].equals(name)) {
                return field;
            }
        }
        return NONE;
    }

    /** Goes over one more field. */
    private int next() throws IOException {
        if (known == names.length) {
            names = Arrays.copyOf(names, known * 2);
            named = Arrays.copyOf(named, known * 2);
            from = Arrays.copyOf(from, known * 2);
            to = Arrays.copyOf(to, known * 2);
        }
        name();
        skipSpace();
        take(':');
        skipSpace();
        from[known] = at;
        value();
        to[known] = at;
        skipSpace();
        ended = at < end && bytes[at] == '}';
        if (!ended) {
            take(',');
            skipSpace();
        }
        return known++;
    }

    private void name() throws IOException {
        byte[] expected = named[known];
        int after = expected == null ? end : at + expected.length;
        if (after <= end && expected != null && Arrays.equals(bytes, at, after, expected, 0, expected.length)) {
            at = after;
            return;
        }
        int begin = at;
        string();
        named[known] = Arrays.copyOfRange(bytes, begin, at);
        names[known] = text(begin, at);
    }

    private void value() throws IOException {
        byte first = at < end ? bytes[at] : 0;
        if (first == '"') {
            string();
        } else if (first == '{' || first == '[') {
            structure();
        } else {
            int begin = at;
            while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] > ' ') {
                at++;
            }
            if (at == begin) {
                throw damaged();
            }
        }
    }

    private void structure() throws IOException {
        int depth = 0;
        do {
            byte one = at < end ? bytes[at] : 0;
            if (one == '"') {
                string();
                continue;
            }
            if (one == 0) {
                throw damaged();
            }
            depth += one == '{' || one == '[' ? 1 : one == '}' || one == ']' ? -1 : 0;
            at++;
        } while (depth > 0);
    }

    private void string() throws IOException {
        take('"');
        byte[] all = bytes;
        int stop = end;
        int i = at;
        while (i < stop) {
            byte one = all[i++];
            if (one == '"') {
                at = i;
                return;
            }
            if (one == '\\') {
                i++;
            }
        }
        throw damaged();
    }

    private void skipSpace() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
    }

    private void take(char wanted) throws IOException {
        if (at >= end || bytes[at] != wanted) {
            throw damaged();
        }
        at++;
    }

    private static IOException damaged() {
        return new IOException("a row is no JSON object");
    }

    private boolean isStructure(int field) {
        return bytes[from[field]] == '{' || bytes[from[field]] == '[';
    }

    private boolean isNull(int field) {
        return bytes[from[field]] == 'n';
    }

    private String raw(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    private String string(int field) throws IOException {
        return text(from[field], to[field]);
    }

    /** @param begin where the quotation mark is */
    private String text(int begin, int stop) throws IOException {
        for (int i = begin + 1; i < stop - 1; i++) {
            if (bytes[i] == '\\') {
                plain = roomIn(plain, stop - begin);
                int length = unescaped(begin + 1, stop - 1, plain);
                return length == NONE ? byJackson(begin, stop) : new String(plain, 0, length, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, begin + 1, stop - begin - 2, StandardCharsets.UTF_8);
    }

    private String byJackson(int begin, int stop) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes, begin, stop - begin)) {
            parser.nextToken();
            return parser.getText();
        }
    }

    private static byte[] roomIn(byte[] room, int wanted) {
        return room.length < wanted ? new byte[Math.max(1024, wanted * 2)] : room;
    }

    /** @return how long it is there; -1 where there are escapes that are seldom */
    private int unescaped(int begin, int stop, byte[] into) {
        byte[] all = bytes;
        int length = 0;
        for (int i = begin; i < stop; i++) {
            byte one = all[i];
            if (one == '\\') {
                one = all[++i];
                if (one != '"' && one != '\\' && one != '/') {
                    return NONE;
                }
            }
            into[length++] = one;
        }
        return length;
    }
}
