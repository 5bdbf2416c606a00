package org.spaceodt.sheet.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spaceodt.change.cell.Blanks;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Records;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/** The rows of a CSV file. A row that cannot be parted into cells is reported, and the next one read. */
public final class CsvRecords implements Records {
    private final RowBound bound;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Consumer<Diagnostic> found;
    private final int announced;
    private List<String> header = List.of();
    private boolean unnamedSaid;
    private int row;
    private int line;

    public CsvRecords(Reader text, Dialect dialect, TableLimits limits, Consumer<Diagnostic> found) throws IOException {
        text.skip(dialect.announced());
        this.announced = dialect.announced() > 0 ? 1 : 0;
        this.bound = new RowBound(text, limits.rowCharacters());
        this.parser =
                CSVParser.builder().setReader(bound).setFormat(dialect.format()).get();
        this.records = parser.iterator();
        this.found = found;
    }

    /** The first row that is not blank; to be called once, before the others. Its last cells are not blank. */
    public List<String> header() throws IOException {
        header = record().map(CsvRecords::withoutBlankEnd).orElse(List.of());
        return header;
    }

    public int row() {
        return row;
    }

    @Override
    public Optional<Raw> next() throws IOException {
        Optional<List<String>> cells = record().map(CsvRecords::withoutBlankEnd);
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Map<String, RawCell> byHeading = new LinkedHashMap<>();
        for (int i = 0; i < cells.get().size(); i++) {
            String cell = cells.get().get(i);
            if (i >= header.size()) {
                found.accept(DiagnosticTexts.error(
                                row, "", "row.too_long", "" + cells.get().size(), "" + header.size())
                        .atLine(line));
                break;
            }
            if (!header.get(i).isEmpty()) {
                byHeading.putIfAbsent(header.get(i), new RawCell.Plain(cell));
            } else if (!cell.isEmpty() && !unnamedSaid) {
                unnamedSaid = true;
                found.accept(DiagnosticTexts.warning(row, Heading.letters(i), "column.unnamed", Heading.letters(i))
                        .atLine(line));
            }
        }
        return Optional.of(new Raw(row, line, byHeading));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Blank rows are rows of the spreadsheet, too, and counted. */
    private Optional<List<String>> record() throws IOException {
        while (true) {
            line = (int) parser.getCurrentLineNumber() + 1 + announced;
            try {
                bound.rowEnded();
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                row++;
                List<String> cells = records.next().stream().map(Blanks::strip).toList();
                if (header.isEmpty() && Dialect.isType(cells)) {
                    continue;
                }
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    return Optional.of(cells);
                }
            } catch (UncheckedIOException e) {
                row++;
                skip(e.getCause());
            }
        }
    }

    /** Reports what is wrong with the row, and goes to its end. */
    private void skip(IOException why) throws IOException {
        refuseEndless(why);
        found.accept(DiagnosticTexts.error(row, "", "row.quotes").atLine(line));
        // The parser stands behind the stray quote: what is left of the row is no row of its own, and may have more of
        // them.
        while (true) {
            try {
                if (records.hasNext()) {
                    records.next();
                }
                return;
            } catch (UncheckedIOException e) {
                refuseEndless(e.getCause());
            }
        }
    }

    private void refuseEndless(IOException why) throws IOException {
        if (why instanceof RowBound.TooLong) {
            throw new Unreadable(DiagnosticTexts.error(row, "", "row.endless").atLine(line));
        }
        if (!(why instanceof CSVException)) {
            throw why;
        }
        if (why.getMessage().contains("EOF")) {
            throw new Unreadable(DiagnosticTexts.error(row, "", "row.unclosed").atLine(line));
        }
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
