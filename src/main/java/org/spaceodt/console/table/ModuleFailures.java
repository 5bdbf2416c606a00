package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Reads of an export that did not work, as its {@code failures.csv} has them. */
public final class ModuleFailures {
    private static final TableLimits LIMITS = new TableLimits(4L << 30, 5_000_000, 8 << 20, 4 << 20);
    private static final List<String> COLUMNS =
            List.of("module", "ids", "http_status", "error_code", "tracking_id", "message", "cause");

    private ModuleFailures() {}

    /**
     * A read that did not work.
     *
     * @param ids what was asked for
     * @param status that Webex answered; empty text where there was no answer
     * @param cause its id, as {@code causes.json} has it
     */
    public record Line(String ids, String status, String code, String trackingId, String message, String cause) {}

    /** The first of a module. */
    public static List<Line> in(Path exports, String module, int most) throws IOException {
        Path file = exports.resolve("failures.csv");
        List<Line> lines = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            TableShape shape = new TableShape(
                    COLUMNS.stream().map(name -> Column.of(name, Kind.TEXT)).toList(), List.of(), true);
            Table.check(
                    Source.of(file),
                    shape,
                    new HowToRead(Map.of(), LIMITS, RowCountry.UNKNOWN, Meant.NOTHING),
                    found -> {},
                    (row, found) -> {
                        if (lines.size() < most && cell(row, "module").equals(module)) {
                            lines.add(new Line(
                                    cell(row, "ids"),
                                    cell(row, "http_status"),
                                    cell(row, "error_code"),
                                    cell(row, "tracking_id"),
                                    cell(row, "message"),
                                    cell(row, "cause")));
                        }
                    });
        }
        return lines;
    }

    private static String cell(SheetRow row, String column) {
        return row.cell(column).orElse("");
    }
}
