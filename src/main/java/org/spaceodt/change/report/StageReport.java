package org.spaceodt.change.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.plan.shown.FieldLine;

/**
 * What a page says of rows that go stage by stage: what they would change, or what became of them.
 *
 * @param planned whether nothing of it is done yet: then steps end as in a plan ({@code create}, {@code update}, {@code remove},
 *     {@code nothing}, {@code refused}, {@code failed}, {@code later}), else as rows of a job do, or are {@code left_out}, or
 *     {@code blocked} by a stage that failed
 * @param run about the whole; its own lists of rows are empty
 * @param stages in their order
 * @param steps the first that were changed, or are to be, and the first that could not be done
 * @param left how many such steps are not among them
 */
public record StageReport(boolean planned, RunReport run, List<Stage> stages, List<Step> steps, int left) {

    /**
     * @param id of its action
     * @param label of its action, in the language of the page
     * @param ends how many steps ended how
     */
    public record Stage(String id, String label, Optional<Decision> decision, Map<String, Integer> ends) {}

    /**
     * What somebody said of a stage.
     *
     * @param answer {@code yes}, {@code no} or {@code yesbut}
     * @param override what the override is called; empty text for none
     */
    public record Decision(String answer, String override, String by, Optional<Instant> at) {}

    /**
     * A row in one stage.
     *
     * @param key the person
     * @param nextStep empty where the reason says it all
     */
    public record Step(
            int row,
            String key,
            String stage,
            String end,
            boolean retryable,
            String reason,
            String nextStep,
            List<FieldLine> fields) {}
}
