package org.spaceodt.action.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Description;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * The cells of a row that the store kept. Earlier versions kept them as they were given: they are read again, and digits
 * without plus are a number of the country whose code they begin with, as those versions had it.
 */
public final class KeptCells {
    private static final CellReader READER =
            new CellReader(32_767).inCountry(RowCountry::saidBy).meant();

    private KeptCells() {}

    /** What the action makes of the row; all cells that cannot be read, if there are any. */
    public static <P> Reading<P> read(Action<P> action, Row kept) {
        Description description = action.description();
        Row row = description.canonical(kept);
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        List<Diagnostic> faults = new ArrayList<>();
        for (Description.Parameter parameter : description.parameters()) {
            cells.computeIfPresent(parameter.name(), (name, text) -> {
                if (parameter.type().kind().isWords() && !parameter.type().isList()) {
                    // What people wrote has no other form; what was kept of a formula that was marked as text is no
                    // formula.
                    return text;
                }
                Cell cell = READER.read(parameter.type(), new RawCell.Plain(text));
                if (cell.isWrong()) {
                    cell.findings().forEach(finding -> faults.add(finding.at(row.number(), 0, name)));
                }
                return cell.value().isEmpty() ? null : cell.value();
            });
        }
        return faults.isEmpty() ? action.read(new Row(row.number(), cells)) : new Reading.Bad<>(faults);
    }
}
