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
public final class TracedWork extends Work.Forwarding {
    private final RowJobs jobs;
    private final Trace trace;
    private final StageTrace stages;
    private final Map<String, Optional<RowJob>> known = new ConcurrentHashMap<>();

    public TracedWork(Work work, JobContext place) {
        super(work);
        this.jobs = new RowJobs(place);
        this.trace = new Trace(place);
        this.stages = new StageTrace(place);
    }

    @Override
    protected void ended(Item item, Outcome outcome) {
        Optional<RowJob> job = known.computeIfAbsent(item.jobId(), jobs::find);
        job.flatMap(of -> of.subjectAs(RowKind.ACTION)).ifPresent(action -> trace.add(action, item, outcome));
        job.filter(of -> of.subjectAs(RowKind.SOFTPHONE).isPresent()).ifPresent(of -> stages.add(of, item, outcome));
    }
}
