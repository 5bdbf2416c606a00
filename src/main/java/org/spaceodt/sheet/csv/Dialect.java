package org.spaceodt.sheet.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spaceodt.change.cell.Heading;

/**
 * How the cells of a text file are parted.
 *
 * @param announced length of a first line like {@code sep=;}, which Excel takes for itself: it is no row
 */
public record Dialect(char delimiter, int announced) {
    private static final int HEAD = 1 << 16;
    private static final Pattern ANNOUNCED = Pattern.compile("\\A\"?sep=(.)\"?(\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    /**
     * The delimiter that makes most known names of the header; with none known, the one that makes most cells.
     *
     * @param known of a heading
     */
    public static Dialect of(Reader text, Predicate<String> known) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        for (int read; length < HEAD && (read = text.read(head, length, HEAD - length)) >= 0; ) {
            length += read;
        }
        String start = new String(head, 0, length);
        Matcher announced = ANNOUNCED.matcher(start);
        if (announced.find()) {
            return new Dialect(announced.group(1).charAt(0), announced.end());
        }
        // The first of equals: a header of one column is a comma file.
        char best = Stream.of(',', ';', '\t')
                .max(Comparator.<Character>comparingLong(each -> known(start, each, known))
                        .thenComparingInt(each -> header(start, each).size()))
                .orElseThrow();
        return new Dialect(best, 0);
    }

    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The first line that PowerShell writes: of which type its objects are. */
    static boolean isType(List<String> cells) {
        return cells.get(0).startsWith("#TYPE ");
    }

    private static long known(String start, char delimiter, Predicate<String> known) {
        return header(start, delimiter).stream().filter(known).count();
    }

    private static List<String> header(String start, char delimiter) {
        try (CSVParser parser = CSVParser.parse(start, new Dialect(delimiter, 0).format())) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                List<String> cells = records.next().toList();
                if (!isType(cells)
                        && cells.stream().anyMatch(cell -> !Heading.key(cell).isEmpty())) {
                    return cells;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Quotes that make no sense with this delimiter: it is another one.
            return List.of();
        }
        return List.of();
    }
}
