package org.spaceodt.bulk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;

/** Leaves a trace of every row of a job of one action as soon as it has ended. Jobs of something else leave none. */
public final class TracedWork implements Work {
    private final Work work;
    private final ActionJobs jobs;
    private final Trace trace;
    private final Map<String, Optional<String>> actions = new ConcurrentHashMap<>();

    public TracedWork(Work work, Workplace place) {
        this.work = work;
        this.jobs = new ActionJobs(place);
        this.trace = new Trace(jobs.logs(), place);
    }

    @Override
    public String kind() {
        return work.kind();
    }

    @Override
    public Outcome run(Item item, Attempt attempt) throws WorkStopped {
        Outcome outcome = work.run(item, attempt);
        actions.computeIfAbsent(item.jobId(), id -> jobs.find(id).map(RowJob::subject))
                .ifPresent(action -> trace.add(action, item, outcome));
        return outcome;
    }
}
