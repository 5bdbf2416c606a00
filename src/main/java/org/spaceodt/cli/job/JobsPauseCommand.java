package org.spaceodt.cli.job;

import org.spaceodt.app.JobServices;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops a job: what is in work ends. */
@Command(name = "pause", mixinStandardHelpOptions = true, sortOptions = false)
class JobsPauseCommand extends JobsMoveCommand {
    @Option(names = "--sandbox")
    boolean sandbox;

    JobsPauseCommand(JobServices services) {
        super(services, JobMove.PAUSE);
    }

    @Override
    WebexOptions access() {
        return WebexOptions.ofSettings(sandbox);
    }
}
