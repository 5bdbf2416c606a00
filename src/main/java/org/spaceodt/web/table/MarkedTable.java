package org.spaceodt.web.table;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Pager;

/**
 * An uploaded table as it was understood: some of its rows, with what is wrong in each cell.
 *
 * @param name of the file
 * @param good whether there is something to do with it
 * @param rows to be done
 * @param leftOut rows that {@code selected} leaves out
 * @param faults what is wrong; null for nothing
 * @param warnings what is odd and can be done all the same
 * @param numbers the choice of rows
 * @param heads of the columns that are shown
 * @param sideways the pages of columns; null where one has them all
 * @param unread headings that nobody reads
 * @param files all faults as files; none as long as nobody had them written
 * @param query how the table is read, for addresses: {@code &map=…}
 */
@TemplateData
public record MarkedTable(
        String name,
        boolean good,
        int rows,
        int leftOut,
        FaultsView faults,
        List<String> warnings,
        List<Number> numbers,
        List<Head> heads,
        List<Line> lines,
        Pager pager,
        Pager sideways,
        List<String> unread,
        List<Link> files,
        MappingPanel mapping,
        String query) {

    /** How many rows there are of a kind, and where they are shown. */
    public record Number(String label, String count, String href, boolean current) {}

    /**
     * @param column canonical
     * @param heading as the file has it; empty text where it is the same
     */
    @TemplateData
    public record Head(String column, String heading) {}

    /** @param faults of the row as a whole */
    @TemplateData
    public record Line(int number, String anchor, List<Cell> cells, List<String> faults) {}

    /**
     * @param text as it was understood; of a cell that could not be read, as it stands there
     * @param why what is wrong or odd with it; empty text for nothing
     * @param style {@code bad}, {@code odd}, or empty text
     */
    public record Cell(String column, String text, String why, String style) {}

    /** A file to be saved. */
    public record Link(String name, String href) {}

    /** Whether something has to be mended first. */
    public boolean isFaulty() {
        return faults != null;
    }
}
