package org.spaceodt.web.master;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * Rows of a table that is loaded.
 *
 * @param odd cells in all of it that look damaged; empty text for none
 * @param sideways pages of columns; null where one has all of them
 */
@TemplateData
record MasterRowsView(String title, String odd, List<String> headings, List<Line> lines, Pager pager, Pager sideways) {
    @TemplateData
    record Line(int number, List<Cell> cells) {}

    /** @param why what is odd with it; empty text for nothing */
    record Cell(String heading, String text, String why) {}
}
