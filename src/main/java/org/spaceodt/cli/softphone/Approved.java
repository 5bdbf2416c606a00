package org.spaceodt.cli.softphone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.change.stage.StagedJobs;

/** The stages of a plan that somebody approved in an earlier job of it. */
final class Approved {
    private final JobContext place;
    private final StagedJobs staged;

    Approved(JobContext place, StagedJobs staged) {
        this.place = place;
        this.staged = staged;
    }

    /** @param digests of the stages of the plan: an approval of anything else does not hold for it */
    List<Decided> of(SavedPlan plan, Map<String, String> digests) {
        Map<String, Decided> approved = new LinkedHashMap<>();
        for (RowJob job : new RowJobs(place).ours(RowKind.SOFTPHONE)) {
            if (isOf(job, plan)) {
                for (JobStage stage : staged.stages(job)) {
                    stage.decision()
                            .filter(made -> made.answer() == StageDecision.Answer.YES
                                    && made.digest().equals(digests.get(stage.stage())))
                            .ifPresent(made -> approved.put(
                                    stage.stage(),
                                    new Decided(
                                            stage.stage(),
                                            StageDecision.Answer.YES,
                                            Optional.empty(),
                                            Optional.of(made.digest()))));
                }
            }
        }
        return List.copyOf(approved.values());
    }

    private static boolean isOf(RowJob job, SavedPlan plan) {
        return job.view()
                .job()
                .origin()
                .plan()
                .filter(made -> made.id().equals(plan.stored().id()))
                .isPresent();
    }
}
