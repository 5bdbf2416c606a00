package org.spaceodt.cli;

import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;

/** Lets a paused job go on. */
@Command(name = "resume", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true, sortOptions = false)
class JobsResumeCommand extends JobsMoveCommand {
    JobsResumeCommand(JobServices services) {
        super(services, JobMove.RESUME);
    }
}
