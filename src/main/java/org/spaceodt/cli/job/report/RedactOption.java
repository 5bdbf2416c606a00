package org.spaceodt.cli.job.report;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether a report is made, too, that may leave the house. */
public class RedactOption {
    private static final String NAME = "--redact";

    @Option(names = NAME, descriptionKey = "redact")
    boolean redact;

    /** Whether a command has it, and it was given. */
    public static boolean isGiven(CommandSpec command) {
        return command.findOption(NAME) != null
                && command.commandLine().getParseResult().hasMatchedOption(NAME);
    }
}
