package org.spaceodt.inventory.again;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.inventory.files.ReadNote;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Reads what an export says of its modules: {@code status.json}, {@code failures.csv}, {@code notes.csv}, in whichever form. */
final class EarlierLedgers {
    private static final TableLimits LIMITS = new TableLimits(4L << 30, 5_000_000, 8 << 20, 4 << 20);
    private static final String MODULE = "module";
    private static final String IDS = "ids";

    private EarlierLedgers() {}

    /** By the names of the modules that were asked for. */
    static Map<String, EarlierModule> in(Path exports) throws IOException {
        Map<String, EarlierModule> modules = new HashMap<>();
        for (JsonNode row : JsonFormat.WHOLE.readTree(Files.readAllBytes(exports.resolve("status.json")))) {
            String result = row.path("result").asText();
            if (!result.equals("not_asked")) {
                modules.put(
                        row.path(MODULE).asText(),
                        new EarlierModule(result, row.path("skipped").asLong()));
            }
        }
        each(exports.resolve("failures.csv"), List.of(), row -> {
            EarlierModule module = modules.get(row.cell(MODULE).orElse(""));
            if (module != null) {
                module.failed(row.cell(IDS).orElse(""));
            }
        });
        each(exports.resolve("notes.csv"), List.of("note", "count", "items"), row -> {
            String name = row.cell(MODULE).orElse("");
            if (modules.containsKey(name)) {
                ReadNote.of(
                                name,
                                row.cell(IDS).orElse(""),
                                row.cell("note").orElse(""),
                                row.cell("count").orElse(""),
                                row.cell("items").orElse(""))
                        .ifPresent(modules.get(name)::noted);
            }
        });
        return modules;
    }

    private static void each(Path file, List<String> more, Consumer<SheetRow> reading) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        TableShape shape = new TableShape(
                Stream.concat(Stream.of(MODULE, IDS), more.stream())
                        .map(name -> Column.of(name, Kind.TEXT))
                        .toList(),
                List.of(),
                true);
        Table.check(
                Source.of(file),
                shape,
                new HowToRead(Map.of(), LIMITS, RowCountry.UNKNOWN, Meant.NOTHING),
                found -> {},
                (row, found) -> reading.accept(row));
    }
}
