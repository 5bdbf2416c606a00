package org.spaceodt.api.softphone;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StagedJobs;

/** Runs of softphones as they stand. */
@Singleton
public class SoftphoneRuns {
    static final String OF = "Of the job";

    private final Backend backend;

    SoftphoneRuns(Backend backend) {
        this.backend = backend;
    }

    /** @throws Refusal when there is none with that id, for whom this server works */
    public RowJob find(String id) {
        return backend.rows()
                .ours(backend.job(id).id())
                .filter(job -> job.subjectAs(RowKind.SOFTPHONE).isPresent())
                .map(job -> job.as(backend.seen(job.view())))
                .orElseThrow(() -> Refusal.unknownJob(id));
    }

    /** @throws Refusal when no row of the job needs it */
    public JobStage stage(RowJob job, String stage) {
        List<JobStage> all = new StagedJobs(backend.place()).stages(job);
        return all.stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN_STAGE,
                        job.id(),
                        Refusal.excerpt(stage),
                        all.stream().map(JobStage::stage).collect(Collectors.joining(", "))));
    }

    SoftphoneJobJson described(RowJob job, JobContext place) {
        StagedJobs staged = new StagedJobs(place);
        return new SoftphoneJobJson(
                RowJobJson.of(job),
                staged.stages(job).stream()
                        .map(stage -> SoftphoneJobJson.Stage.of(stage, label(stage.stage(), place)))
                        .toList(),
                staged.next(job).orElse(null));
    }

    public static String label(String stage, JobContext place) {
        return place.catalogue()
                .find(stage)
                .map(action -> action.description().label(place.language()))
                .orElse(stage);
    }
}
