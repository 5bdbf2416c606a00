package org.spaceodt.change.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.TableShape;

/**
 * Puts the values of a row together: those that are given for every row, its own, and those that are general. What comes from
 * a table was read there; values by themselves are read here, as a cell of the same name is.
 */
final class ValueLayers {
    private final TableShape shape;
    private final CellReader reader;
    private final RowCountry country;
    private final Meant meant;
    /** Any name of a column -> its canonical one. */
    private final Map<String, String> canonical = new HashMap<>();

    private final Map<String, String> over = new LinkedHashMap<>();
    private final Map<String, String> under;

    /**
     * @param over by canonical or older name; wins over a row; an empty value hides the row's
     * @param under by canonical name; where a row has none
     */
    ValueLayers(
            TableShape shape,
            CellReader reader,
            RowCountry country,
            Meant meant,
            Map<String, String> over,
            Map<String, String> under) {
        this.shape = shape;
        this.reader = reader;
        this.country = country;
        this.meant = meant;
        shape.columns().forEach(column -> column.aliases().forEach(alias -> canonical.put(alias, column.name())));
        shape.names().forEach(name -> canonical.put(name, name));
        over.forEach((name, value) -> {
            String known = canonical.getOrDefault(name, name);
            if (known.equals(name) || !over.containsKey(known)) {
                this.over.put(known, value);
            }
        });
        this.under = under;
    }

    /**
     * @param row with all its values
     * @param found what is wrong or odd with the values that are given for every row, with our name of the column
     */
    record Merged(SheetRow row, List<Diagnostic> found) {}

    /** All names by which a value may be given. */
    Set<String> names() {
        return new TreeSet<>(canonical.keySet());
    }

    /** Whether a value is given for all rows; it may be empty. */
    boolean gives(String name) {
        return over.containsKey(name) || under.containsKey(name);
    }

    /** Whose numbers the digits of a row are: a value by itself may say it, too. */
    Optional<String> country(Map<String, String> own) {
        return country.of(layered(own));
    }

    Merged merged(SheetRow own) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> unread = new HashSet<>(own.unread());
        CellReader ofRow = reader.inCountry(digits -> country(own.cells()));
        Map<String, String> cells = layered(own.cells());
        cells.keySet().stream().filter(over::containsKey).toList().forEach(name -> {
            CellType type = shape.column(name).map(Column::type).orElse(CellType.one(Kind.TEXT));
            Cell cell = (meant.covers(name) ? ofRow.meant() : ofRow).read(type, new RawCell.Plain(over.get(name)));
            cell.findings()
                    .forEach(finding ->
                            found.add(finding.at(own.number(), 0, name).ofFile(GivenRows.VALUES)));
            cells.put(name, cell.isWrong() ? "" : cell.value());
            if (cell.isWrong()) {
                unread.add(name);
            }
        });
        cells.values().removeIf(String::isEmpty);
        return new Merged(new SheetRow(own.number(), own.line(), cells, unread), found);
    }

    private Map<String, String> layered(Map<String, String> own) {
        Map<String, String> cells = new LinkedHashMap<>(under);
        cells.putAll(own);
        cells.putAll(over);
        cells.values().removeIf(String::isBlank);
        return cells;
    }
}
