package org.spaceodt.cli.notice;

import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Messages about jobs. */
@Command(name = "notices", mixinStandardHelpOptions = true, subcommands = NoticesTestCommand.class)
public class NoticesCommand implements java.util.concurrent.Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(Console.of(spec).err());
        return ExitCodes.USAGE;
    }
}
