package org.spaceodt.cli.job;

import org.spaceodt.cli.job.report.JobsReportCommand;
import org.spaceodt.cli.job.verify.JobsVerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at jobs, and tells them what to do. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        subcommands = {
            JobsListCommand.class,
            JobsShowCommand.class,
            JobsWatchCommand.class,
            JobsPauseCommand.class,
            JobsResumeCommand.class,
            JobsCancelCommand.class,
            JobsRetryCommand.class,
            JobsUndoCommand.class,
            JobsVerifyCommand.class,
            JobsReportCommand.class
        })
public class JobsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
