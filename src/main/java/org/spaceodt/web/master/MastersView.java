package org.spaceodt.web.master;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * The three tables as they stand.
 *
 * @param version of the whole: whoever loads anything says which one they have seen
 * @param conflict who changed something in between; null for nobody
 * @param done what was loaded; null for nothing
 * @param mappingFaults columns that somebody chose and that are not there any more; null for none
 * @param mapped who said what columns are called; null for nobody
 */
@TemplateData
record MastersView(
        String version,
        Change conflict,
        Done done,
        List<Card> cards,
        FaultsView mappingFaults,
        List<MappingLine> mapping,
        Change mapped) {
    /** Who changed something, and when. */
    record Change(String by, String at) {}

    /** @param odd cells that look damaged; empty text for none */
    @TemplateData
    record Done(String title, String rows, String odd, String href) {}

    /**
     * A table, or the place for one.
     *
     * @param href of all its rows
     * @param next whether it is the first that waits to be loaded
     * @param moreColumns columns that the first rows are not shown with; empty text for none
     * @param faults of the file that was refused; null for none
     */
    @TemplateData
    record Card(
            String id,
            String title,
            String usedBy,
            String href,
            boolean loaded,
            boolean next,
            Facts facts,
            List<String> headings,
            List<Row> rows,
            String moreColumns,
            FaultsView faults) {}

    /** @param by empty text where nobody knows */
    record Facts(String rows, String columns, String file, String sheet, String by, String at) {}

    record Row(int number, List<Cell> cells) {}

    record Cell(String heading, String text) {}

    /** @param chosen whether somebody said it; else it was recognised by its name */
    record MappingLine(String parameter, String column, String table, boolean chosen) {}
}
