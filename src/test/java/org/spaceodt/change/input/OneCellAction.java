package org.spaceodt.change.input;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * Takes one cell of a kind, which is needed, and a location that may say its country. It is never planned.
 *
 * @param reads counts the rows that it read
 */
record OneCellAction(CellType type, AtomicInteger reads) implements Action<String> {
    OneCellAction(CellType type) {
        this(type, new AtomicInteger());
    }

    @Override
    public Description description() {
        return new Description(
                "any",
                Description.Section.PERSON,
                List.of(
                        Description.Parameter.required("cell", type),
                        Description.Parameter.optional("location_id", Kind.LOCATION)),
                List.of(),
                List.of());
    }

    @Override
    public Reading<String> read(Row row) {
        reads.incrementAndGet();
        RowValues cells = RowValues.of(row, description());
        return cells.reading(() -> cells.needed("cell"));
    }

    @Override
    public Observed observe(String parameters, WebexClient webex) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Desired desired(String parameters, Observed observed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        throw new UnsupportedOperationException();
    }
}
