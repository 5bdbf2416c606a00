package org.spaceodt.api.request;

import java.util.Set;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.FailedRows;
import org.spaceodt.change.job.RowJobs;

/** {@code only_failures}: the rows of a table that failed in its last job. */
public final class LastFailures {
    private LastFailures() {}

    /** @throws Refusal when there are none, or the last job is not of that table, or not at its end */
    public static GivenRows of(JobContext place, RowKind kind, String subject, String source, GivenRows rows) {
        try {
            Set<Integer> failed = new FailedRows(new RowJobs(place)).of(kind, subject, source, rows.only());
            if (failed.isEmpty()) {
                throw Refusal.part(Parts.ONLY_FAILURES, "nothing_failed");
            }
            return rows.onlyRows(failed);
        } catch (FailedRows.Unusable e) {
            throw switch (e.why()) {
                case NO_JOB -> Refusal.part(Parts.ONLY_FAILURES, "no_job");
                case OTHER_SOURCE -> Refusal.part(Parts.ONLY_FAILURES, "other_source", e.jobId(), e.source());
                case AT_WORK -> Refusal.part(Parts.ONLY_FAILURES, "at_work", e.jobId());
            };
        }
    }
}
