package org.spaceodt.cli.protection;

import java.util.List;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/** Who else is at work on the organization, a line for each unfinished job: in plans, questions and at the head of runs. */
public final class OthersWords {
    private OthersWords() {}

    /** Beside a plan: the job of the same rows is no other's, nor is the one that it undoes. */
    public static List<String> beside(StoredPlan.Head plan, JobContext place) {
        Origin.Key own = new Origin.Key(plan.recipe() + " " + plan.subject(), plan.inputDigest());
        return lines(place.others().but(Optional.of(own), plan.undoOf()), place);
    }

    /** Beside a job; empty text for one that is not made yet. */
    public static List<String> beside(String jobId, JobContext place) {
        return lines(place.others().but(Optional.empty(), jobId), place);
    }

    private static List<String> lines(List<JobView> others, JobContext place) {
        return place.others().lines(others, moment -> place.where().time(moment, place.language())).stream()
                .map(line -> line.in(place.language()))
                .toList();
    }
}
