package org.spaceodt.web.inventory;

import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * Rows of a module, as they are shown.
 *
 * @param section in words
 * @param needs the modules that are read before it
 * @param sources the readings that there are of it
 * @param warning what is missing of it; empty text for nothing
 * @param failures the first reads that did not work
 * @param empty what is said where there is nothing to show; empty text for a table
 * @param hidden what the form of the search keeps
 * @param kept what the form of the columns keeps
 * @param text what was searched for
 */
record TableView(
        String artifact,
        String section,
        List<String> needs,
        ReadingView reading,
        List<Source> sources,
        String warning,
        String warningStyle,
        List<Failure> failures,
        String empty,
        List<Hidden> hidden,
        List<Hidden> kept,
        String text,
        String unsearched,
        String usualColumns,
        List<Column> columns,
        String counted,
        String csv,
        String json,
        List<Heading> headings,
        List<Row> rows,
        Pager pager) {

    record Source(String href, String label, boolean current) {}

    record Failure(String ids, String status, String why, String next, String trackingId) {}

    record Hidden(String name, String value) {}

    record Column(String name, boolean shown) {}

    /**
     * @param href sorts by it; empty text where that cannot be
     * @param sorted {@code ascending} or {@code descending}; empty text for neither
     */
    record Heading(String label, String href, String sorted) {}

    /** @param behind ids and the whole item, shown on demand */
    record Row(List<Cell> cells, String behind) {}

    /** @param label of its column, for narrow screens; @param code whether it is an id */
    record Cell(String label, String text, boolean code) {}
}
