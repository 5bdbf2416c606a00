package org.spaceodt.web.master;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * Some rows of a loaded table. All of it is read for them, since only that tells what is odd.
 *
 * @param found all that is wrong or odd with cells of the table
 */
record MasterWindow(List<String> headings, int count, List<SheetRow> rows, Diagnostics found) {
    /**
     * @param skipped so many rows from the beginning are left out
     * @throws IOException when it could not be read at all
     */
    static MasterWindow of(Source source, TableLimits limits, long skipped, int size) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Diagnostics found = new Diagnostics();
        long[] index = {0};
        HowToRead how = new HowToRead(Map.of(), limits, RowCountry.UNKNOWN, Meant.NOTHING);
        Table table = Table.check(source, TableShape.anything(), how, found::add, (row, also) -> {
            if (index[0] >= skipped && index[0] < skipped + size) {
                rows.add(row);
            }
            index[0]++;
        });
        return new MasterWindow(table.headings(), table.count(), rows, found);
    }
}
