package org.spaceodt.cli.job;

import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;

/** Lets a paused job go on. */
@Command(name = "resume", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true, sortOptions = false)
class JobsResumeCommand extends JobsMoveCommand {
    JobsResumeCommand(JobServices services) {
        super(services, JobMove.RESUME);
    }
}
