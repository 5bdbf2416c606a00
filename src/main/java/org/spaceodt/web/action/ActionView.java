package org.spaceodt.web.action;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;

/**
 * An action on the table that is loaded for it.
 *
 * @param version of the loaded tables and their mapping, as this page shows them
 * @param table null where nothing is loaded
 * @param headings of the table
 * @param kept the names of mappings that are kept
 * @param preview null where nobody asked for it
 * @param faults what is wrong with what somebody sent; null for nothing
 * @param country as it was typed
 * @param last its last job; null for none
 */
@TemplateData
record ActionView(
        ActionHead head,
        String version,
        String dataset,
        Table table,
        List<Parameter> parameters,
        List<Choice> headings,
        List<String> kept,
        Preview preview,
        FaultsView faults,
        String country,
        List<JobLine> jobs,
        LastJob last) {

    /** @param href of all its rows */
    @TemplateData
    record Table(String href, String rows, String file, String by, String at) {}

    /**
     * @param column what is read for it; empty text where the table has nothing
     * @param automatic what is read unless somebody chooses; empty text for nothing
     * @param chosen the place of the chosen column in {@link #headings}; -1 for none
     */
    @TemplateData
    record Parameter(
            String name, String help, boolean required, String example, String column, String automatic, int chosen) {}

    /** @param index its place */
    record Choice(int index, String heading) {}

    /**
     * The first rows as they were understood.
     *
     * @param leftOut rows that {@code selected} leaves out; empty text for none
     * @param json the parameters of these rows
     */
    @TemplateData
    record Preview(String total, String shown, String leftOut, List<String> columns, List<Row> rows, String json) {
        /** @param missing in words; empty text for nothing */
        record Row(int number, List<Cell> cells, String missing, List<String> faults) {}

        record Cell(String column, String text, boolean missing) {}
    }

    /**
     * A job of the action.
     *
     * @param undo whether it undoes another
     * @param undoable whether there may be something to undo
     */
    @TemplateData
    record JobLine(
            String id,
            String shortId,
            String source,
            String rows,
            String state,
            String style,
            String by,
            String at,
            boolean undo,
            boolean undoable) {}

    /**
     * @param ended rows, of {@code total}
     * @param json what is kept of these rows: before, after, failures
     * @param log whether this server has the log of the action
     * @param parts the rows in parts of one size; none where nobody asked
     * @param size of a part, as it was typed
     */
    @TemplateData
    record LastJob(
            JobLine job,
            int ended,
            int total,
            String progress,
            List<RowLine> rows,
            String json,
            boolean log,
            List<Part> parts,
            String size) {}

    /** A row of a job. */
    record RowLine(
            int number, String key, String status, String style, String httpStatus, String reason, String next) {}

    @TemplateData
    record Part(int order, int rows, int ended, String text) {}
}
