package org.spaceodt.web.plan;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.app.told.JobTexts;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.SecondView;
import org.spaceodt.web.part.StateView;

/**
 * A plan that is kept.
 *
 * @param title what it does
 * @param altered whether its steps are not those that it was made with: then nothing of it can be applied
 * @param writes whether there is something to apply
 * @param why it cannot be applied by whoever looks; empty text where it can
 * @param second that another person has to apply it; null where nobody has to, or whoever looks is that person
 * @param told who planned it, to another person who may apply it; empty text for nothing
 * @param apply what the button says
 * @param fresh whether to apply it is what comes next: nobody did, and nothing has ended since it was made
 * @param warnings dangers, what does not come back, who else is at work, what has happened since: a line each
 * @param jobs that were made of it
 * @param rehearsed what came of its newest rehearsal
 * @param undoOf the job that it undoes; empty text for none
 */
@TemplateData
record PlanPage(
        String id,
        String title,
        boolean altered,
        boolean writes,
        String why,
        SecondView second,
        String told,
        String apply,
        boolean fresh,
        List<Warning> warnings,
        List<Made> jobs,
        Rehearsed rehearsed,
        String undoOf,
        List<Filter> filters,
        List<Row> rows,
        Pager pager,
        List<Fact> facts) {
    /** @param grave whether it costs money, reaches somebody in need, or does not come back */
    record Warning(String text, boolean grave) {}

    /** @param id of a rehearsal; empty text where there was none; @param style of its panel */
    record Rehearsed(String id, String text, String style) {
        static final Rehearsed NEVER = new Rehearsed("", "", "");
    }

    @TemplateData
    record Made(String id, String state) {
        public String shortId() {
            return JobTexts.shortId(id);
        }
    }

    /** @param count in the way of the language */
    record Filter(String href, StateView state, String count, boolean chosen) {}

    record Fact(String name, String value, boolean isId) {}

    /** @param label of the step; empty text where a row is one step */
    record Row(
            int number,
            String key,
            String place,
            String label,
            StateView state,
            List<DifferenceView> fields,
            String note) {}
}
