package org.spaceodt.cli.protection;

import java.util.List;
import java.util.Optional;
import org.spaceodt.app.told.PlanFacts;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.StoredPlan;

/** Who else is at work on the organization, a line for each unfinished job: in plans, questions and at the head of runs. */
public final class OthersWords {
    private OthersWords() {}

    /** Beside a plan. */
    public static List<String> beside(StoredPlan.Head plan, JobContext place) {
        return PlanFacts.beside(plan, place);
    }

    /** Beside a job; empty text for one that is not made yet. */
    public static List<String> beside(String jobId, JobContext place) {
        return PlanFacts.lines(place.others().but(Optional.empty(), jobId), place);
    }
}
