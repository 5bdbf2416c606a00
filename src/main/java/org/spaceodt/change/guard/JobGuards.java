package org.spaceodt.change.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Guard;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.text.Text;

/** What no item of a job may touch: what is protected, and what an older unfinished job has. Thread-safe. */
public final class JobGuards implements Guard.OfJob {
    /** Jobs that were made before one become fewer, so that what was seen is too much at most: a hit is looked at again. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final JobProtection protection;
    private final OthersAtWork others;
    private final Jobs jobs;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Busy busy, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH_NANOS;
        }
    }

    public JobGuards(JobProtection protection, OthersAtWork others, Jobs jobs) {
        this.protection = protection;
        this.others = others;
        this.jobs = jobs;
    }

    @Override
    public Guard of(String jobId) {
        return protection.of(jobId);
    }

    @Override
    public List<Text> others(String jobId, Planned planned) {
        seen.values().removeIf(old -> !old.isFresh());
        Busy busy = seen.computeIfAbsent(jobId, this::look).busy();
        Optional<Busy.Has> has = busy.has(ActionInput.of(planned));
        return has.filter(others::isOpen)
                .map(one -> List.of(OtherJob.refusal(one.job())))
                .orElse(List.of());
    }

    private Seen look(String jobId) {
        JobView job = jobs.find(jobId).orElseThrow();
        return new Seen(others.busy(others.before(job)), System.nanoTime());
    }
}
