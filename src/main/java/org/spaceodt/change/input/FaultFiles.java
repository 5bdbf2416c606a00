package org.spaceodt.change.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.change.JobContext;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.sheet.FaultyCopy;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.Template;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.json.JsonRows;
import org.spaceodt.sheet.json.MarkedJson;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.Unreadable;
import org.spaceodt.sheet.xlsx.MarkedWorkbook;

/**
 * All that is wrong or odd with a table, as files: {@code errors.csv} for people, {@code errors.json}, and a copy of the table with
 * a column of faults. In {@code v21/errors}, of softphones in {@code v2/errors}, by time and source, of a table that became no job; else in the job's folder.
 */
public final class FaultFiles {
    private static final String FOLDER = "errors";

    public static final String CSV = "errors.csv";
    public static final String JSON = "errors.json";
    public static final String COPY = "with_errors.csv";
    public static final String JSON_COPY = "with_errors.json";
    public static final String WORKBOOK_COPY = "with_errors.xlsx";
    private static final List<String> COLUMNS =
            List.of("severity", "code", "row", "column", "cell", "message", "next_step");

    private final Locale language;
    private final CsvForm form;

    public FaultFiles(JobContext place) {
        this.form = place.csv();
        this.language = place.language();
    }

    /** Where the files of a table are that became no job; it is made. Those of tables of long ago are removed. */
    public static Path folder(JobContext place, RowKind kind, Source source) throws IOException {
        return new DatedFolders(place.out(), all(place, kind), Clock.systemUTC())
                .make(source.name().replaceAll("\\.\\w{1,5}$", ""));
    }

    /** Where those folders are: of softphones in {@code v2}, of all others in {@code v21}. */
    public static Path all(JobContext place, RowKind kind) {
        return place.folder().resolve(Path.of(kind.folder()).getName(0)).resolve(FOLDER);
    }

    /** The list alone, also where nothing was found. @param csv in a folder that is there, as is {@code json} */
    public void writeList(Diagnostics found, Path csv, Path json) throws IOException {
        try (NewFiles files = new NewFiles(OutDir.at(csv.getParent()))) {
            try (CsvRows table = Template.rows(files.instead(csv), COLUMNS, language, form);
                    JsonRows list = JsonRows.create(files.instead(json))) {
                found.each(one -> {
                    Map<String, Object> cells = cells(one);
                    try {
                        table.write(List.copyOf(cells.values()));
                        list.write(cells);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            files.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param folder which is there */
    public void write(Diagnostics found, Source source, TableShape shape, Path folder) throws IOException {
        writeList(found, folder.resolve(CSV), folder.resolve(JSON));
        try (NewFiles files = new NewFiles(OutDir.at(folder))) {
            String heading = InputTexts.text("faults.column").in(language);
            copy(source, shape, heading, new ByRow(found.iterator()), files, folder);
            files.publish();
        } catch (Unreadable | JsonProcessingException e) {
            // What is no text, no sheet, or no array of objects, has no copy.
        }
    }

    private static void copy(Source source, TableShape shape, String heading, ByRow faults, NewFiles files, Path folder)
            throws IOException {
        if (source.isArchive()) {
            MarkedWorkbook.write(source, heading, faults::of, files.instead(folder.resolve(WORKBOOK_COPY)));
            return;
        }
        Encoding encoding = Encoding.of(source);
        if (source.isCsv(encoding)) {
            FaultyCopy.write(source, shape, heading, faults, files.instead(folder.resolve(COPY)));
            return;
        }
        Path copy = files.instead(folder.resolve(JSON_COPY));
        try (Reader text = encoding.open(source)) {
            MarkedJson.write(text, source.member(), heading, faults::of, copy);
        }
    }

    /** One of them, by the names of the columns. */
    public Map<String, Object> cells(Diagnostic one) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        cells.put("code", one.code());
        cells.put("row", one.row());
        cells.put("column", one.column());
        cells.put("cell", one.cell());
        cells.put(
                "message",
                (one.file().isEmpty() ? "" : one.file() + ": ") + one.summary().in(language));
        cells.put("next_step", one.nextStep().in(language));
        return cells;
    }

    /** They come in the order of the rows; what shows only at the end of the table has no place in a copy. */
    private final class ByRow implements FaultyCopy.Faults {
        private final Iterator<Diagnostic> all;
        private Diagnostic next;

        ByRow(Iterator<Diagnostic> all) {
            this.all = all;
            advance();
        }

        @Override
        public String of(int row) {
            List<String> faults = new ArrayList<>();
            while (next != null && next.row() <= row) {
                if (next.row() == row) {
                    String column = next.column().isEmpty() ? "" : next.column() + ": ";
                    faults.add(column
                            + next.summary().in(language)
                            + " "
                            + next.nextStep().in(language));
                }
                advance();
            }
            return String.join(" | ", faults);
        }

        private void advance() {
            do {
                next = all.hasNext() ? all.next() : null;
            } while (next != null && !next.isError());
        }
    }
}
