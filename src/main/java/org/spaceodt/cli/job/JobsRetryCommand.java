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

/** Makes what failed wait again. */
@Command(name = "retry", mixinStandardHelpOptions = true, sortOptions = false)
class JobsRetryCommand extends JobsMoveCommand {
    @Option(names = "--include-protected")
    boolean includeProtected;

    @Mixin
    OtherHours otherHours = new OtherHours();

    @Option(names = "--sandbox")
    boolean sandbox;

    JobsRetryCommand(JobServices services) {
        super(services, JobMove.RETRY);
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
