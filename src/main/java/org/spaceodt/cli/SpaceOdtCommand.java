package org.spaceodt.cli;

import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. Its commands: {@link AllCommands}. */
@Command(name = "space-odt", mixinStandardHelpOptions = true, versionProvider = Version.class)
public class SpaceOdtCommand implements Runnable, Console.Holder {
    private Console console;

    @Spec
    CommandSpec spec;

    /** A constructor with a parameter would be the container's to call. */
    final SpaceOdtCommand on(Console console) {
        this.console = console;
        return this;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
