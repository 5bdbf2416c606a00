package org.spaceodt.change.trace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;

/** Leaves a trace of every item of a job of one action, or of softphones, as soon as it has ended. Jobs of locations leave none. */
public final class TracedWork implements Work {
    private final Work work;
    private final RowJobs jobs;
    private final Trace trace;
    private final StageTrace stages;
    private final Map<String, Optional<RowJob>> known = new ConcurrentHashMap<>();

    public TracedWork(Work work, JobContext place) {
        this.work = work;
        this.jobs = new RowJobs(place);
        this.trace = new Trace(place);
        this.stages = new StageTrace(place);
    }

    @Override
    public String kind() {
        return work.kind();
    }

    @Override
    public Runnable begun(String jobId) {
        return work.begun(jobId);
    }

    @Override
    public Outcome run(Item item, Attempt attempt) throws WorkStopped {
        return traced(item, work.run(item, attempt));
    }

    @Override
    public Seen look(Item item, String intent) throws WorkStopped {
        Seen seen = work.look(item, intent);
        if (seen instanceof Seen.Ended ended) {
            traced(item, ended.outcome());
        }
        return seen;
    }

    private Outcome traced(Item item, Outcome outcome) {
        Optional<RowJob> job = known.computeIfAbsent(item.jobId(), jobs::find);
        job.flatMap(of -> of.subjectAs(RowKind.ACTION)).ifPresent(action -> trace.add(action, item, outcome));
        job.filter(of -> of.subjectAs(RowKind.SOFTPHONE).isPresent()).ifPresent(of -> stages.add(of, item, outcome));
        return outcome;
    }
}
