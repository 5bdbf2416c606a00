package org.spaceodt.change.stage;

import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.job.Outcome;

/** How the items of a stage end that somebody decided not to do. */
final class LeftOut {
    private LeftOut() {}

    static Outcome.Skipped outcome(KeptRows kept, String stage) {
        return new Outcome.Skipped(
                kept.text(new Result.Unchanged(new Target("", "", ""), StageTexts.text("stage.left_out", stage))));
    }
}
