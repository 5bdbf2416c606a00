package org.spaceodt.change.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Row;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;

/**
 * Which rows are worked on: all of them, unless somebody says {@code selected}: then those that say yes. Whatever is wrong with
 * the others does not matter. For one input.
 */
public final class Selection {
    /** The column that says it, in every table, whatever is done with its rows. */
    public static final String COLUMN = "selected";

    private final TableShape shape;
    private final GivenRows given;
    private final ValueLayers layers;
    private final HowToRead how;
    private Optional<Boolean> asked = Optional.empty();

    Selection(TableShape shape, GivenRows given, ValueLayers layers, HowToRead how) {
        this.shape = shape;
        this.given = given;
        this.layers = layers;
        this.how = how;
    }

    /** The shape, with the column. */
    static TableShape in(TableShape shape) {
        if (shape.column(COLUMN).isPresent()) {
            return shape;
        }
        List<Column> columns = new ArrayList<>(shape.columns());
        columns.add(Column.of(COLUMN, Kind.BOOLEAN));
        return new TableShape(columns, shape.passedOver(), shape.open());
    }

    /** The row without the cell, which has done its work; whoever has a parameter of that name gets it. */
    static Row done(TableShape recipe, Row row) {
        return recipe.column(COLUMN).isPresent() ? row : row.without(COLUMN);
    }

    /** A row whose cell cannot be read is taken: what is wrong with it has to be said. */
    boolean takes(SheetRow row) {
        if (!isAsked()) {
            return true;
        }
        SheetRow merged = layers.merged(row).row();
        return merged.unread().contains(COLUMN)
                || merged.cell(COLUMN).filter(Boolean::parseBoolean).isPresent();
    }

    private boolean isAsked() {
        if (asked.isEmpty()) {
            asked = Optional.of(layers.gives(COLUMN) || isInTable());
        }
        return asked.get();
    }

    private boolean isInTable() {
        try {
            return given.table().isPresent()
                    && Table.has(
                            given.table().get(),
                            shape,
                            how,
                            shape.column(COLUMN).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
