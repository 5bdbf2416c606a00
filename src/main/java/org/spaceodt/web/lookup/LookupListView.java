package org.spaceodt.web.lookup;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * A list.
 *
 * @param fields what it can be narrowed by
 * @param head what it is of, and what is missing of it
 * @param style of the head: {@code bad} where something is missing, {@code good} else
 * @param fault why it cannot be shown; empty text for none
 * @param live whether Webex is read
 * @param otherSource the same from the export, or from Webex
 */
@TemplateData
record LookupListView(
        String kind,
        String title,
        List<SearchView.Link> kinds,
        List<Field> fields,
        String all,
        String head,
        String style,
        String fault,
        String near,
        boolean live,
        String otherSource,
        String counted,
        String csv,
        String json,
        List<Heading> headings,
        List<Row> rows,
        Pager pager) {

    /** @param choices none for a text */
    record Field(String name, String label, String value, List<Choice> choices) {}

    record Choice(String value, String label, boolean chosen) {}

    /** @param sorted {@code ascending} or {@code descending}; empty text for neither */
    record Heading(String label, String href, String sorted) {}

    record Row(List<Cell> cells) {}

    /** @param href of the page about it; empty text for none; @param code whether it is an id */
    record Cell(String label, String text, String href, boolean code) {}
}
