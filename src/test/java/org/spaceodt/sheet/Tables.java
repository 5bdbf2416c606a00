package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** What the tests of this package read, and how they read it. */
public final class Tables {
    static final RowCountry SPAIN = cells -> java.util.Optional.of(cells.getOrDefault("country", "ES"));

    static final TableShape SOFTPHONES = new TableShape(
            List.of(
                    new Column("user_email", List.of(), true, CellType.one(Kind.EMAIL)),
                    Column.of("location_name", Kind.TEXT)
                            .orCalled("location", "site")
                            .beside(List.of("site")),
                    Column.of("extension", Kind.EXTENSION),
                    Column.of("phone_number", Kind.PHONE_NUMBER).orCalled("teléfono"),
                    Column.of("license_id", Kind.ID),
                    Column.of("voicemail", Kind.BOOLEAN),
                    Column.of("queues", CellType.one(Kind.TEXT).partedBy("|;")),
                    Column.of("numbers", CellType.one(Kind.PHONE_NUMBER).partedBy("|;,")),
                    Column.of("postal_code", Kind.POSTAL_CODE),
                    Column.of("country", Kind.COUNTRY),
                    Column.of("permissions", Kind.JSON)),
            List.of("cf_always", "extension", "voicemail_pin"),
            false);

    private Tables() {}

    static TableLimits rows(int most) {
        return new TableLimits(
                TableLimits.USUAL.bytes(), most, TableLimits.USUAL.rowCharacters(), TableLimits.USUAL.cellCharacters());
    }

    private static final Map<Table, List<SheetRow>> READ = Collections.synchronizedMap(new WeakHashMap<>());

    static Table check(String text) {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }

    static Table check(byte[] content) {
        return check(content, SOFTPHONES, Map.of(), TableLimits.USUAL);
    }

    static Table check(byte[] content, TableShape shape, Map<String, String> mapping, TableLimits limits) {
        return check(content, shape, mapping, limits, Meant.NOTHING);
    }

    static Table check(byte[] content, TableShape shape, Map<String, String> mapping, TableLimits limits, Meant meant) {
        try {
            List<SheetRow> rows = new ArrayList<>();
            HowToRead how = new HowToRead(mapping, limits, SPAIN, meant);
            Table table = Table.check(Source.of(content), shape, how, (row, found) -> rows.add(row));
            READ.put(table, rows);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a table without errors. */
    static List<SheetRow> rows(Table table) {
        assertThat(table.diagnostics().hasErrors()).isFalse();
        return READ.get(table);
    }

    /** One row with that cell in that column, and an address. */
    public static Table cell(String column, String cell) {
        return check("user_email;" + column + "\nana@example.com;\"" + cell.replace("\"", "\"\"") + "\"\n");
    }

    /** Such as {@code ERROR 3 extension excel.date}. */
    static List<String> found(Table table) {
        return table.diagnostics().list().stream().map(Tables::brief).toList();
    }

    private static String brief(Diagnostic found) {
        return (found.severity() + " " + found.row() + " " + found.column() + " " + found.code()).replace("  ", " ");
    }
}
