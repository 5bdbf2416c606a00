package org.spaceodt.cli.terminal;

import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;

/** Which job is meant by an id that was given. */
public final class GivenJob {
    private GivenJob() {}

    /** @param id the whole id, or its beginning if no other job's is the same */
    public static JobView of(Jobs jobs, String id, Messages messages) throws UsageError {
        List<JobView> found = jobs.named(id);
        if (found.size() != 1) {
            throw new UsageError(messages.get(
                    found.isEmpty() ? "jobs.unknown" : "jobs.several",
                    Messages.repeated(id, "[0-9a-fA-F-]{1,36}|[a-z-]{1,12}"),
                    found.size()));
        }
        return found.get(0);
    }

    /**
     * A job of rows that the account of a place may go on with.
     *
     * @param jobId its whole id
     */
    public static RowJob ours(JobContext place, String jobId, Messages messages) throws UsageError {
        return new RowJobs(place)
                .ours(jobId)
                .orElseThrow(() -> new UsageError(messages.get("jobs.otherAccount", jobId)));
    }
}
