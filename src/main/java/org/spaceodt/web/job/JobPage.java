package org.spaceodt.web.job;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;
import org.spaceodt.web.part.WhenView;

/**
 * A job.
 *
 * @param fault why what was asked for was not done; null for nothing
 * @param stream where its progress is told; empty text for a job that has ended
 * @param moves what can be done with it now
 * @param when it may be worked on, to be changed; null where it cannot be
 * @param undo whether what it did can be undone
 * @param verify whether it can be looked at again what it wrote
 * @param foreign whether it is of another organization, of which this server can do nothing
 * @param stages where its stages are decided; empty text for a job without stages
 * @param plan the plan that it was made of; empty text for none
 * @param undoOf the job that it undoes; empty text for none
 * @param facts what is known of it
 * @param files what can be fetched
 * @param modules of an inventory
 */
@TemplateData
record JobPage(
        String id,
        String title,
        FaultsView fault,
        LiveView live,
        String stream,
        List<Move> moves,
        WhenView when,
        boolean undo,
        boolean verify,
        boolean foreign,
        String stages,
        String plan,
        String undoOf,
        List<Fact> facts,
        List<File> files,
        boolean inventory,
        List<Module> modules,
        List<Row> rows,
        Pager pager) {
    /**
     * @param href where a form sends it, or a page that asks first
     * @param asks whether it is such a page
     * @param style of its button
     */
    record Move(String href, String word, boolean asks, String style) {}

    record Fact(String name, String value) {}

    record File(String href, String name) {}

    public String shortPlan() {
        return JobTexts.shortId(plan);
    }

    /** @param reads such as {@code 12/40} */
    record Module(String name, StateView state, String reads, String failed, String rows) {}

    /**
     * An item.
     *
     * @param action empty text where all items are of one
     * @param status HTTP status of the call that failed; empty text for none
     */
    record Row(
            int number,
            String key,
            String action,
            StateView state,
            List<DifferenceView> fields,
            String reason,
            String next,
            String status) {}
}
