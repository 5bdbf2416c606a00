package org.spaceodt.change.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StopReason;

/**
 * The dangers of a job that was made of no plan, or goes stage by stage, where the plan could not see all: of what it wrote, and
 * of what still waits. Counted when it rests as it was to rest; the dangers of other jobs are those of their plan.
 */
public final class JobDangers {
    private static final Set<JobState> ENDED = Set.of(JobState.COMPLETED, JobState.COMPLETED_WITH_FAILURES);
    private static final Set<String> MEANT = Set.of(StopReason.MAX_ROWS, StopReason.DECISION);

    private final JobContext place;
    private final ObjectMapper json;

    public JobDangers(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
    }

    /** @return the job with its dangers, where they could be counted */
    public RowJob counted(RowJob job) {
        if (!rests(job.view()) || hasThoseOfItsPlan(job)) {
            return job;
        }
        DangerCount count = place.dangerCount();
        RowJobs jobs = new RowJobs(place);
        jobs.rows(job).each(steps -> steps.forEach(step -> add(step, count)));
        place.jobs().countedDanger(job.id(), count.dangers().text());
        return jobs.find(job.id()).orElse(job);
    }

    /** What stopped for a failure may have lost its way to Webex. */
    private static boolean rests(JobView job) {
        return ENDED.contains(job.state())
                || job.state() == JobState.PAUSED
                        && job.reason().filter(MEANT::contains).isPresent();
    }

    private static boolean hasThoseOfItsPlan(RowJob job) {
        boolean whole = !job.staged() || !job.undoOf().isEmpty();
        Origin origin = job.view().job().origin();
        return whole && origin.plan().isPresent() && origin.danger().isPresent();
    }

    private void add(ItemView step, DangerCount count) {
        int row = step.item().row();
        try {
            if (step.intent().isPresent()) {
                Planned written = json.readValue(step.intent().get(), Planned.class);
                count.add(row, written.organization(), written.change());
            } else if (step.state().isOpen()) {
                ActionInput input = json.readValue(step.item().input(), ActionInput.class);
                input.change()
                        .ifPresentOrElse(
                                change -> count.add(row, input.organization(), change),
                                () -> count.addLater(row, input));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a step is none of an action: " + e.getOriginalMessage(), e);
        }
    }
}
