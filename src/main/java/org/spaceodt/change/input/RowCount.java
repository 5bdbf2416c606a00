package org.spaceodt.change.input;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * How many rows a table has, before they are checked: whether what they name is looked up one by one or listed depends on it. The
 * table is read for it when somebody asks, and not to the end of a long one.
 */
final class RowCount implements IntSupplier {
    /** No list is worth more pages. */
    private static final int MOST = 10_000;

    private final Recipe recipe;
    private final GivenRows given;
    private final TableLimits limits;
    private int rows = -1;

    RowCount(Recipe recipe, GivenRows given, TableLimits limits) {
        this.recipe = recipe;
        this.given = given;
        this.limits = limits;
    }

    /** 1 where there is no table; 0 where it cannot be read, which its check says. */
    @Override
    public synchronized int getAsInt() {
        if (rows < 0) {
            int all = given.table().map(this::count).orElse(1);
            rows = given.only().isEmpty() ? all : Math.min(all, given.only().size());
        }
        return rows;
    }

    private int count(Source table) {
        TableShape any = new TableShape(recipe.shape().columns(), recipe.shape().passedOver(), true);
        TableLimits some = new TableLimits(limits.bytes(), MOST, limits.rowCharacters(), limits.cellCharacters());
        HowToRead how = new HowToRead(given.mapping(), some, RowCountry.UNKNOWN, Meant.NOTHING);
        try {
            return Table.check(table, any, how, found -> {}, (row, found) -> {}).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
