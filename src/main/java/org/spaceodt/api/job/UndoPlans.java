package org.spaceodt.api.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Consumer;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.UndoPlanFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;

/** Plans of how what a job did is undone, kept until somebody applies them. */
@Singleton
public class UndoPlans {
    private final Backend backend;

    UndoPlans(Backend backend) {
        this.backend = backend;
    }

    /**
     * Of the organization of this server.
     *
     * @throws Refusal when there is none, or it cannot be undone now
     */
    public RowJob undoable(String id) {
        String named = backend.job(id).id();
        return new RowJobs(backend.place())
                .ours(named)
                .filter(job -> Undoing.mayBeUndone(job.view()))
                .orElseThrow(() -> Refusal.of(ProblemKind.CANNOT_UNDO, named));
    }

    /** @param step gets each step as it is planned */
    public MadePlan make(RowJob job, JobContext place, Consumer<PlanRow> step) throws IOException {
        MadePlan made = new Undoing(place).plan(job, step);
        UndoPlanFiles.write(job, made.plan(), place);
        return made;
    }
}
