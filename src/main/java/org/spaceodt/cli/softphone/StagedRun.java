package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.cli.job.JobRunning;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StopReason;

/** Takes a run through its stages: what is decided is done, then the next stage is asked for. */
final class StagedRun {
    private final JobContext place;
    private final StagedJobs staged;
    private final JobRunning running;
    private final StageApproval approval;
    private final PrintWriter err;
    private final Messages messages;

    StagedRun(JobContext place, JobRunning running, StageApproval approval, PrintWriter err, Messages messages) {
        this.place = place;
        this.staged = new StagedJobs(place);
        this.running = running;
        this.approval = approval;
        this.err = err;
        this.messages = messages;
    }

    /**
     * @param decided what was said beforehand of a run that is there already; a stage that was decided stays so
     * @return the exit code
     */
    int go(RowJobs.Made made, List<Decided> decided) throws IOException, UsageError {
        String id = made.job().id();
        err.println(messages.get(made.already() ? "jobs.already" : "jobs.made", id));
        if (made.already()) {
            running.keepHours(place, made.job().view());
            decided(made.job(), decided);
        }
        while (true) {
            RowJob job = new RowJobs(place).find(id).orElseThrow();
            Optional<String> stage = staged.next(job);
            if (stage.isPresent()) {
                if (!place.second().maybeDecided(job.view(), place.origin())) {
                    err.println(messages.get(
                            "second.waits", place.origin().operator().orElse("?"), stage.get()));
                    err.println(messages.get("softphones.waits", id, stage.get()));
                    err.flush();
                    return ExitCodes.INCOMPLETE;
                }
                if (!approval.isDecided(job, stage.get())) {
                    err.println(messages.get("softphones.waits", id, stage.get()));
                    err.flush();
                    return ExitCodes.INCOMPLETE;
                }
            } else if (job.view().state().ended()) {
                return running.end(place, id);
            } else {
                if (running.isLeft(place, job.view())) {
                    return ExitCodes.COMPLETE;
                }
                Optional<JobView> rests = running.untilItRests(place, id);
                if (rests.isEmpty()) {
                    return ExitCodes.INCOMPLETE;
                }
                if (!waits(rests.get())) {
                    return running.end(place, id);
                }
            }
        }
    }

    /** For the decision of a stage. */
    private static boolean waits(JobView job) {
        return job.state() == JobState.PAUSED
                && job.reason().filter(StopReason.DECISION::equals).isPresent();
    }

    private void decided(RowJob job, List<Decided> decided) {
        List<String> open = staged.stages(job).stream()
                .filter(stage -> stage.decision().isEmpty())
                .map(JobStage::stage)
                .toList();
        for (Decided one : decided) {
            if (open.contains(one.stage())) {
                try {
                    staged.decide(job, one);
                } catch (StagedJobs.AlreadyDecided e) {
                    err.println(StageApproval.said(e, messages));
                }
            }
        }
    }
}
