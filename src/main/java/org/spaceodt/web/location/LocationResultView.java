package org.spaceodt.web.location;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * What became of a job of locations.
 *
 * @param ended whether nothing of it is to come
 * @param percent of the rows that have ended
 * @param problems the kinds of what went wrong, with how many rows each
 * @param remote what was read back of the rows that are shown, as JSON; empty text for nothing
 * @param answer what the API answers about the job
 */
@TemplateData
record LocationResultView(
        PastLocationJob job,
        boolean ended,
        int percent,
        List<Count> counts,
        List<Count> problems,
        List<Line> lines,
        Pager pager,
        String remote,
        String path,
        String answer) {
    record Count(String label, String count, String style) {}

    @TemplateData
    record Line(int row, String key, String state, String style, String id, String details, String why) {}
}
