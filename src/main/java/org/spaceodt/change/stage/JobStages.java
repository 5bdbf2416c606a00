package org.spaceodt.change.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;

/** How the stages of jobs stand, also of jobs of other accounts. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. */
public final class JobStages {
    private final StageRepository stages;

    public JobStages(Jobs jobs) {
        this.stages = new StageRepository(jobs.store());
    }

    /** Those that rows of the job need, in their order; none for a job without stages: then nothing is read. */
    public List<JobStage> of(JobView job) {
        if (job.job().holdFrom().isEmpty()) {
            return List.of();
        }
        List<StoredStage> all = stages.of(job.id());
        Map<Integer, JobView.Counts> counts = stages.counts(job.id());
        List<JobStage> views = new ArrayList<>();
        boolean turn = !job.state().ended();
        for (StoredStage stage : all) {
            JobView.Counts of = counts.getOrDefault(stage.ordinal(), new JobView.Counts(0, 0, 0, 0, 0));
            views.add(new JobStage(
                    stage.stage(),
                    stage.ordinal(),
                    of.total(),
                    standing(stage, of, turn),
                    stage.digest(),
                    decision(stage),
                    of));
            turn &= of.ended() == of.total() && stage.decision().isPresent();
        }
        return views;
    }

    private static JobStage.Standing standing(StoredStage stage, JobView.Counts of, boolean turn) {
        if (stage.decision().isEmpty()) {
            return turn ? JobStage.Standing.WAITING : JobStage.Standing.UNDECIDED;
        }
        if (stage.decision().get().answer() == StoredStage.Answer.NO) {
            return JobStage.Standing.LEFT_OUT;
        }
        if (of.ended() == of.total()) {
            return JobStage.Standing.DONE;
        }
        return of.waiting() == of.total() ? JobStage.Standing.APPROVED : JobStage.Standing.RUNNING;
    }

    static Optional<StageDecision> decision(StoredStage stage) {
        return stage.decision()
                .map(made -> new StageDecision(
                        stage.stage(),
                        StageDecision.Answer.valueOf(made.answer().name()),
                        made.overrideName(),
                        stage.digest(),
                        made.decidedBy(),
                        made.host(),
                        made.decidedAt()));
    }

    /** The stage that waits for a decision, when everything before it has ended; nothing was begun of what was not decided. */
    public Optional<String> waiting(JobView job) {
        return job.job().holdFrom().isEmpty() || job.state().ended()
                ? Optional.empty()
                : stages.of(job.id()).stream()
                        .filter(stage -> stage.decision().isEmpty())
                        .findFirst()
                        .filter(stage -> !stages.isOpenBefore(job.id(), StagePosition.first(stage.ordinal())))
                        .map(StoredStage::stage);
    }
}
