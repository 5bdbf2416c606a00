package org.spaceodt.cli.job;

import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;

/** Ends a job: what is in work ends, the rest is not begun. */
@Command(name = "cancel", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true, sortOptions = false)
class JobsCancelCommand extends JobsMoveCommand {
    JobsCancelCommand(JobServices services) {
        super(services, JobMove.CANCEL);
    }
}
