package org.spaceodt.cli.protection;

import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/** The same of a command that plans or makes jobs, which may touch it if somebody says so. */
public class ProtectedOptions extends ProtectedOption {
    @Option(names = "--include-protected")
    boolean include;

    @Override
    public JobContext of(JobContext place, Console console) throws UsageError {
        return super.of(place, console).including(include);
    }
}
