package org.spaceodt.sheet;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.csv.CsvRows;

/** What was found in a table, for people in their language: as lines, as CSV, as JSON. */
public final class Listing {
    private static final List<String> HEADER =
            List.of("severity", "row", "line", "column", "code", "summary", "next_step");

    private final Diagnostics diagnostics;
    private final Locale language;

    public Listing(Diagnostics diagnostics, Locale language) {
        this.diagnostics = diagnostics;
        this.language = language;
    }

    /** One line for each, and one for those that were not kept. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        diagnostics.list().forEach(found -> lines.add(line(found)));
        if (diagnostics.more() > 0) {
            lines.add(said("list.more", String.valueOf(diagnostics.more())));
        }
        return lines;
    }

    /** As {@link CsvRows} writes; columns severity, row, line, column, code, summary, next_step. */
    public void csv(Path file) throws IOException {
        try (CsvRows rows = CsvRows.create(file, HEADER)) {
            for (Diagnostic found : diagnostics.list()) {
                rows.write(List.of(
                        found.severity(),
                        number(found.row()),
                        number(found.line()),
                        found.column(),
                        found.code(),
                        found.summary().in(language),
                        found.nextStep().in(language)));
            }
        }
    }

    /**
     * An object: errors and warnings, how many; more, how many of them are not listed; diagnostics, an array of objects with
     * the fields of the CSV. The generator is left open.
     */
    public void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("errors", diagnostics.errorCount());
        json.writeNumberField("warnings", diagnostics.warningCount());
        json.writeNumberField("more", diagnostics.more());
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic found : diagnostics.list()) {
            json.writeStartObject();
            json.writeStringField("severity", found.severity().name());
            json.writeNumberField("row", found.row());
            json.writeNumberField("line", found.line());
            json.writeStringField("column", found.column());
            json.writeStringField("code", found.code());
            json.writeStringField("summary", found.summary().in(language));
            json.writeStringField("next_step", found.nextStep().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** See {@link #json(JsonGenerator)}. */
    public void json(Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(file.toFile(), JsonEncoding.UTF8)
                .useDefaultPrettyPrinter()) {
            json(json);
        }
    }

    private String line(Diagnostic found) {
        List<String> place = new ArrayList<>();
        place.add(said(found.severity() == Diagnostic.Severity.ERROR ? "list.error" : "list.warning"));
        if (found.row() > 0) {
            place.add(said("list.row", String.valueOf(found.row())));
        }
        if (found.line() > 0) {
            place.add(said("list.line", String.valueOf(found.line())));
        }
        if (!found.column().isEmpty()) {
            place.add(said("list.column", found.column()));
        }
        return String.join(", ", place)
                + ": "
                + found.summary().in(language)
                + " "
                + found.nextStep().in(language);
    }

    private String said(String key, String... values) {
        return DiagnosticTexts.text(key, values).in(language);
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
