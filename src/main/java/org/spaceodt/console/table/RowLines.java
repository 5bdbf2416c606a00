package org.spaceodt.console.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The rows of a module's JSON file, which has one a line, as they come. Of the file no more is in memory than a part, and a row of which
 * somebody wants a cell.
 */
final class RowLines implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int PART = 1 << 17;
    private static final int LONGEST_ROW = 1 << 26;

    private final InputStream in;
    private final byte[] part = new byte[PART];
    /** Of a row that is longer than what is left of the part. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private int at;
    private int held;
    private byte[] row = part;
    private int from;
    private int to;

    private RowLines(InputStream in) {
        this.in = in;
    }

    static RowLines open(Path file) throws IOException {
        return new RowLines(Files.newInputStream(file));
    }

    /** Goes to the next row, and reads it. @return whether there is one */
    boolean next() throws IOException {
        while (line(true)) {
            if (to > from && row[from] == '{') {
                return true;
            }
        }
        return false;
    }

    /** Goes over the next row. @return whether there is one */
    boolean skip() throws IOException {
        while (line(false)) {
            if (to > from && row[from] == '{') {
                return true;
            }
        }
        return false;
    }

    /** @param whole whether all of it is kept, else its first byte alone */
    private boolean line(boolean whole) throws IOException {
        line.reset();
        boolean any = false;
        while (true) {
            if (at == held) {
                held = Math.max(0, in.read(part));
                at = 0;
                if (held == 0) {
                    take(line.toByteArray());
                    return any;
                }
            }
            int end = newline(at);
            boolean ended = end < held;
            if (ended && !any) {
                row = part;
                from = at;
                to = end;
                at = end + 1;
                return true;
            }
            int kept = whole ? end - at : line.size() == 0 ? Math.min(1, end - at) : 0;
            line.write(part, at, kept);
            if (line.size() > LONGEST_ROW) {
                throw new IOException("a row is too long");
            }
            any = true;
            at = ended ? end + 1 : end;
            if (ended) {
                take(line.toByteArray());
                return true;
            }
        }
    }

    private void take(byte[] bytes) {
        row = bytes;
        from = 0;
        to = bytes.length;
    }

    private int newline(int begin) {
        byte[] all = part;
        int stop = held;
        int end = begin;
        while (end < stop && all[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Gives the row that was read to whoever looks for cells in it, until the next one is read. */
    void fill(JsonFields fields) throws IOException {
        int end = end();
        if (row[end - 1] != '}') {
            throw new EOFException("a row is cut off");
        }
        fields.fill(row, from, end);
    }

    /** Whether that is in the row that was read, before anything of it is understood. */
    boolean has(SoughtBytes sought) {
        return sought.isIn(row, from, to);
    }

    /** Who is told of the cells of a row. */
    interface Cells {
        /** @param text empty for what is not there */
        void cell(String column, String text);
    }

    /**
     * The cells of the row that was read, in their order.
     *
     * @param left columns that are not even looked at
     * @throws IOException when the row is no row
     */
    void cells(Set<String> left, Cells cells) throws IOException {
        try (JsonParser parser = FACTORY.createParser(row, from, to - from)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String column = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else if (!left.contains(column)) {
                    cells.cell(column, value == JsonToken.VALUE_NULL ? "" : parser.getText());
                }
            }
        }
    }

    /** Two cells of the row that was read, empty where they are not there. What stands behind them in the row is not looked at. */
    List<String> cells(String one, String other) throws IOException {
        String[] found = {null, null};
        try (JsonParser parser = FACTORY.createParser(row, from, to - from)) {
            parser.nextToken();
            while ((found[0] == null || found[1] == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                String column = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else if (column.equals(one) || column.equals(other)) {
                    found[column.equals(one) ? 0 : 1] = value == JsonToken.VALUE_NULL ? "" : parser.getText();
                }
            }
        }
        return List.of(found[0] == null ? "" : found[0], found[1] == null ? "" : found[1]);
    }

    /** The row as it stands in the file, without a comma. */
    byte[] bytes() {
        return Arrays.copyOfRange(row, from, end());
    }

    private int end() {
        int end = to;
        while (end > from && (row[end - 1] == ',' || row[end - 1] == '\r' || row[end - 1] == ' ')) {
            end--;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
