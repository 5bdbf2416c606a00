package org.spaceodt.web.softphone;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.part.StateView;

/**
 * A run as it stands.
 *
 * @param waiting the stage that waits for a decision; empty text for none
 * @param begins whether all is decided, and it waits to be started
 * @param working whether something is done just now
 * @param plan the id of the plan that it was made of; empty text for none
 * @param fault why what was asked for was not done; null for nothing
 */
@TemplateData
record SoftphoneRunView(
        SoftphoneRunLine run,
        List<Stage> stages,
        String waiting,
        boolean begins,
        boolean working,
        boolean ended,
        String plan,
        FaultsView fault,
        List<Failure> failures,
        String failed,
        List<String> files) {

    /**
     * @param number its place among the seven
     * @param needed whether any row needs it
     * @param ended people whose stage has ended
     * @param counts such as {@code 12 done, 1 failed}
     * @param decision who decided what, and when; empty text as long as nobody did
     */
    @TemplateData
    record Stage(
            int number,
            String id,
            String label,
            String help,
            boolean needed,
            StateView state,
            String people,
            int percent,
            String counts,
            String decision,
            boolean asked) {}

    /** Somebody whose stage failed. */
    record Failure(int row, String person, String stage, String why, String next, String http) {}
}
