package org.spaceodt.cli.terminal;

import java.util.Set;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.FailedRows;
import org.spaceodt.change.job.RowJobs;

/** {@code --only-failures}: the rows of a table that failed in its last job. */
public final class OnlyFailures {
    private OnlyFailures() {}

    /**
     * @param chosen rows that were asked for; empty for all
     * @throws UsageError when the last job is not of that table, or not at its end
     */
    public static Set<Integer> of(
            RowJobs jobs, RowKind kind, String subject, String source, Set<Integer> chosen, Messages messages)
            throws UsageError {
        try {
            return new FailedRows(jobs).of(kind, subject, source, chosen);
        } catch (FailedRows.Unusable e) {
            throw new UsageError(
                    switch (e.why()) {
                        case NO_JOB -> messages.get("action.noJobYet", subject);
                        case OTHER_SOURCE -> messages.get("action.otherSource", e.jobId(), e.source());
                        case AT_WORK -> messages.get("action.lastAtWork", e.jobId());
                    });
        }
    }
}
