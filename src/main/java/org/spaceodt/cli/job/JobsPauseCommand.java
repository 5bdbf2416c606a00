package org.spaceodt.cli.job;

import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;

/** Stops a job: what is in work ends. */
@Command(name = "pause", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true, sortOptions = false)
class JobsPauseCommand extends JobsMoveCommand {
    JobsPauseCommand(JobServices services) {
        super(services, JobMove.PAUSE);
    }
}
