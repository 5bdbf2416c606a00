package org.spaceodt.web.verification;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;

/**
 * What is still so of a job.
 *
 * @param id of the job
 * @param state of the verification
 * @param running whether one waits or is at work
 * @param progress rows that were looked at, and how many there are; empty text when none is at work
 * @param fault why it ended early; empty text for no reason
 * @param when it was looked at; empty text where nobody has looked
 * @param counts rows by what was found
 * @param steps those that are not as they were written, or of which nobody knows
 * @param more how many more there are; empty text for none
 */
@TemplateData
record VerificationPage(
        String id,
        String title,
        StateView state,
        boolean running,
        String progress,
        String fault,
        String when,
        List<Count> counts,
        List<Step> steps,
        String more) {
    @TemplateData
    record Count(String number, StateView state) {}

    /** A later job that wrote the same. */
    @TemplateData
    record Later(String id, String text) {}

    /** @param later later jobs that wrote the same */
    @TemplateData
    record Step(
            int row,
            String key,
            String action,
            StateView state,
            List<DifferenceView> fields,
            List<Later> later,
            String unverifiable,
            String note,
            String next) {}
}
