package org.spaceodt.change.guard;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.resource.NameForm;

/** Reads {@code protected.csv}: all of it, or nothing. For one reading. */
final class ProtectedTable {
    /** A file without columns or rows protects nothing, as its template does; one that is empty has lost them. */
    private static final String NO_ROWS = "file.no_rows";

    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    static final TableShape SHAPE = TableShape.of(
            new Column(KIND, List.of("tipo", "tipus"), true, CellType.one(Kind.TEXT)),
            new Column(VALUE, List.of("valor"), true, CellType.one(Kind.TEXT)),
            new Column(REASON, List.of("motivo", "motiu"), false, CellType.one(Kind.TEXT)),
            new Column(UNTIL, List.of("hasta", "fins", "fins a", "hasta el"), false, CellType.one(Kind.TEXT)));

    private static final Map<String, ProtectedEntry.Kind> KINDS = Map.ofEntries(
            Map.entry("number", ProtectedEntry.Kind.NUMBER),
            Map.entry("numero", ProtectedEntry.Kind.NUMBER),
            Map.entry("phone", ProtectedEntry.Kind.NUMBER),
            Map.entry("telefono", ProtectedEntry.Kind.NUMBER),
            Map.entry("telefon", ProtectedEntry.Kind.NUMBER),
            Map.entry("person", ProtectedEntry.Kind.PERSON),
            Map.entry("persona", ProtectedEntry.Kind.PERSON),
            Map.entry("usuario", ProtectedEntry.Kind.PERSON),
            Map.entry("usuari", ProtectedEntry.Kind.PERSON),
            Map.entry("user", ProtectedEntry.Kind.PERSON),
            Map.entry("location", ProtectedEntry.Kind.LOCATION),
            Map.entry("ubicacion", ProtectedEntry.Kind.LOCATION),
            Map.entry("ubicacio", ProtectedEntry.Kind.LOCATION),
            Map.entry("sede", ProtectedEntry.Kind.LOCATION),
            Map.entry("seu", ProtectedEntry.Kind.LOCATION));

    /** Of emergencies and of the house: dialled as they are, and nowhere assigned with a country. */
    private static final Pattern SHORT = Pattern.compile("\\d{2,6}");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    /** As spreadsheets in Spanish, Catalan and British English write it. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final List<ProtectedEntry> entries = new ArrayList<>();
    private final Diagnostics found = new Diagnostics();
    private final Optional<String> country;

    /** @param country two letters, whose numbers digits without plus are; empty where nobody says it */
    private ProtectedTable(Optional<String> country) {
        this.country = country;
    }

    /**
     * @param file what it is called
     * @throws FaultyProtection when anything in it is wrong
     * @throws IOException when it cannot be read at all
     */
    static List<ProtectedEntry> read(byte[] content, String file, Optional<String> country) throws IOException {
        ProtectedTable table = new ProtectedTable(country);
        try (Source source = Source.of(content)) {
            Table read = Table.check(source, SHAPE, Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, table::row);
            read.diagnostics().each(table.found::add);
        }
        boolean template = table.found.errorCount() == 1
                && table.found.list().stream().anyMatch(fault -> fault.code().equals(NO_ROWS));
        if (table.found.hasErrors() && !template) {
            throw new FaultyProtection(file, table.found);
        }
        return List.copyOf(table.entries);
    }

    private void row(SheetRow row, Consumer<Diagnostic> fault) {
        Optional<ProtectedEntry.Kind> kind =
                row.cell(KIND).flatMap(text -> Optional.ofNullable(KINDS.get(Heading.key(text))));
        if (row.cell(KIND).isPresent() && kind.isEmpty()) {
            fault.accept(GuardTexts.error(
                    row.number(), KIND, "protected.kind", row.cell(KIND).get()));
        }
        Optional<LocalDate> until = row.cell(UNTIL).flatMap(text -> day(text, row, fault));
        if (kind.isEmpty() || row.cell(VALUE).isEmpty()) {
            return;
        }
        value(kind.get(), row.cell(VALUE).get(), row, fault)
                .ifPresent(value -> entries.add(new ProtectedEntry(
                        row.number(), kind.get(), value, row.cell(REASON).orElse(""), until)));
    }

    private Optional<String> value(ProtectedEntry.Kind kind, String text, SheetRow row, Consumer<Diagnostic> fault) {
        if (kind != ProtectedEntry.Kind.NUMBER) {
            return Optional.of(NameForm.spelled(text));
        }
        String digits = text.replaceAll("[\\s().\\-]", "");
        if (SHORT.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        Cell number = new CellReader(TableLimits.USUAL.cellCharacters())
                .inCountry(some -> country)
                .read(CellType.one(Kind.PHONE_NUMBER), new RawCell.Plain(text));
        number.findings().forEach(one -> fault.accept(one.at(row.number(), row.line(), VALUE)));
        return Optional.of(number.value()).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> day(String text, SheetRow row, Consumer<Diagnostic> fault) {
        Matcher iso = ISO.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
        } catch (DateTimeException e) {
            // No such day: said below.
        }
        fault.accept(GuardTexts.error(row.number(), UNTIL, "protected.until", text));
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
