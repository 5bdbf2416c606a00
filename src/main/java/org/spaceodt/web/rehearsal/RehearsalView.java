package org.spaceodt.web.rehearsal;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.ProgressBar;
import org.spaceodt.web.part.StateView;

/**
 * A rehearsal as it stands.
 *
 * @param title what the plan does
 * @param working whether it goes on
 * @param style of the panel that says how it stands
 * @param said how it stands
 * @param missing what of the export was missing; empty text for nothing
 * @param rows of the page that is shown; none while it goes on
 */
@TemplateData
record RehearsalView(
        String id,
        String plan,
        String title,
        StateView state,
        boolean working,
        ProgressBar progress,
        String style,
        String said,
        String missing,
        List<Filter> filters,
        List<Row> rows,
        Pager pager,
        List<Fact> facts) {
    /** @param count in the way of the language */
    record Filter(String href, StateView state, String count, boolean chosen) {}

    record Fact(String name, String value, boolean isId) {}

    /**
     * A step.
     *
     * @param label of the step; empty text where the plan has steps of one kind
     * @param otherwise whether it did not come out as planned
     */
    record Row(
            int number,
            String key,
            String place,
            String label,
            StateView planned,
            List<DifferenceView> plannedFields,
            StateView came,
            List<DifferenceView> cameFields,
            String reason,
            String next,
            boolean otherwise) {}
}
