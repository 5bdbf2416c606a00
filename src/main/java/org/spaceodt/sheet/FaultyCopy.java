package org.spaceodt.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.change.cell.FormulaGuard;
import org.spaceodt.sheet.csv.Dialect;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;

/**
 * A copy of a CSV table, in its own separator and encoding, with one more column: what is wrong with each row. All else stays as it
 * is, also what cannot be read. Memory does not grow with the rows.
 */
public final class FaultyCopy {
    private static final int LONGEST_ROW = 1 << 20;

    private final char separator;
    private final String heading;
    private final Faults faults;
    private int headerCells;
    private int row;

    private FaultyCopy(char separator, String heading, Faults faults) {
        this.separator = separator;
        this.heading = heading;
        this.faults = faults;
    }

    /** What is wrong, by row. */
    public interface Faults {
        /**
         * Asked in the order of the rows.
         *
         * @return empty text for a good one
         */
        String of(int row);
    }

    /**
     * @param heading of the new column
     * @throws org.spaceodt.sheet.source.Unreadable when it is no text
     */
    public static void write(Source source, TableShape shape, String heading, Faults faults, Path file)
            throws IOException {
        Encoding encoding = Encoding.of(source);
        Columns columns = new Columns(shape, Map.of(), Set.of());
        Dialect dialect;
        try (Reader text = encoding.open(source)) {
            dialect = Dialect.of(text, columns::knows);
        }
        try (PushbackReader in = new PushbackReader(new BufferedReader(encoding.open(source)));
                OutputStream bytes = Files.newOutputStream(file);
                Writer out = new OutputStreamWriter(bytes, encoding.charset())) {
            bytes.write(encoding.markBytes());
            char[] announced = new char[dialect.announced()];
            out.write(announced, 0, Math.max(0, in.read(announced)));
            new FaultyCopy(dialect.delimiter(), heading, faults).copy(in, out);
        }
    }

    private void copy(PushbackReader in, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int cells; (cells = read(in, text)) > 0; text.setLength(0)) {
            row++;
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                end--;
            }
            out.append(text, 0, end);
            boolean blank = text.substring(0, end).replace(separator, ' ').isBlank();
            if (headerCells == 0 && !blank && !text.toString().startsWith("#TYPE ")) {
                headerCells = cells;
                out.append(separator).append(heading);
            } else if (headerCells > 0) {
                mark(cells, out);
            }
            out.append(text, end, text.length());
        }
    }

    private void mark(int cells, Writer out) throws IOException {
        String fault = faults.of(row);
        if (!fault.isEmpty()) {
            out.append(String.valueOf(separator).repeat(Math.max(1, headerCells - cells + 1)));
            String guarded = String.valueOf(FormulaGuard.guarded(List.of(fault)).get(0));
            out.append('"').append(guarded.replace("\"", "\"\"")).append('"');
        }
    }

    /** @return how many cells the row has; 0 at the end */
    private int read(PushbackReader in, StringBuilder text) throws IOException {
        int cells = 1;
        boolean quoted = false;
        boolean begins = true;
        for (int c; (c = in.read()) >= 0; ) {
            text.append((char) c);
            if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                begins = !quoted && isNext(in, '"');
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (c == '\r' && isNext(in, '\n')) {
                    text.append((char) in.read());
                }
                return cells;
            } else {
                begins = !quoted && c == separator;
                cells += begins ? 1 : 0;
            }
            quoted = quoted && text.length() < LONGEST_ROW;
        }
        return text.length() == 0 ? 0 : cells;
    }

    private static boolean isNext(PushbackReader in, char wanted) throws IOException {
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next == wanted;
    }
}
