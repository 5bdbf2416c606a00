package org.spaceodt.cli.job;

import org.spaceodt.app.JobServices;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.job.hours.OtherHours;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.job.JobMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a paused job go on. */
@Command(name = "resume", mixinStandardHelpOptions = true, sortOptions = false)
class JobsResumeCommand extends JobsMoveCommand {
    @Option(names = "--include-protected")
    boolean includeProtected;

    @Mixin
    OtherHours otherHours = new OtherHours();

    @Option(names = "--sandbox")
    boolean sandbox;

    JobsResumeCommand(JobServices services) {
        super(services, JobMove.RESUME);
    }

    @Override
    OtherHours.Asked hours() throws UsageError {
        return otherHours.read(Console.of(spec));
    }

    @Override
    boolean includesProtected() {
        return includeProtected;
    }

    @Override
    WebexOptions access() {
        return WebexOptions.ofSettings(sandbox);
    }
}
