package org.spaceodt.cli.job;

import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.NewJob;
import picocli.CommandLine.Option;

/** When a job is to pause by itself. */
public class LimitOptions {
    @Option(names = "--max-rows", paramLabel = "N", defaultValue = "0")
    int maxRows;

    @Option(names = "--fail-fast")
    boolean failFast;

    @Option(names = "--failure-limit", paramLabel = "SHARE", defaultValue = "0.5")
    double failureLimit;

    public void check(Messages messages) throws UsageError {
        if (maxRows < 0) {
            throw new UsageError(messages.get("locations.maxRows"));
        }
        if (!(failureLimit >= 0 && failureLimit <= 1)) {
            throw new UsageError(messages.get("locations.failureLimit"));
        }
    }

    public NewJob.Limits of(JobContext place) {
        NewJob.Limits usual = place.usualLimits();
        return new NewJob.Limits(usual.atOnce(), failFast, maxRows, failureLimit, usual.failureFloor());
    }
}
