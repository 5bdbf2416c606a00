package org.spaceodt.console.master;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * A table that is to be loaded, all of which has been read. Its columns may be any; what is wrong with a cell is said, and is
 * no reason not to load it: rows with such a cell are refused by the actions that read it.
 *
 * @param headings all of them, in their order
 * @param preview the first ten rows, by heading; an empty cell is not there
 * @param usable whether nothing is wrong with the table as such
 */
public record ReadMaster(
        int rows, List<String> headings, List<Map<String, String>> preview, Diagnostics found, boolean usable) {
    /** How codes begin of what makes a table none. */
    private static final List<String> OF_TABLE = List.of("file.", "workbook.", "header.", "column.", "json.", "row.");

    /** @throws IOException when it could not be read at all */
    public static ReadMaster of(Source source, TableLimits limits) throws IOException {
        Diagnostics found = new Diagnostics();
        boolean[] usable = {true};
        HowToRead how = new HowToRead(Map.of(), limits, RowCountry.UNKNOWN, Meant.NOTHING);
        Table table = Table.check(
                source,
                TableShape.anything(),
                how,
                one -> {
                    usable[0] &= !isOfTable(one);
                    found.add(one);
                },
                (row, also) -> {});
        return new ReadMaster(
                table.count(),
                table.headings(),
                table.preview().stream().map(SheetRow::cells).toList(),
                found,
                usable[0]);
    }

    private static boolean isOfTable(Diagnostic one) {
        return one.isError() && OF_TABLE.stream().anyMatch(one.code()::startsWith);
    }
}
