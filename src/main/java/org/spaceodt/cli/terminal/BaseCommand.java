package org.spaceodt.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.spaceodt.app.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command, and who called it. What it throws is said by the program: refusals in the operator's language, faults as such. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, abbreviateSynopsis = true)
public abstract class BaseCommand implements Callable<Integer> {
    @Spec
    protected CommandSpec spec;

    protected final Console console() {
        return Console.of(spec);
    }

    protected final Messages messages() {
        return console().messages();
    }

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    protected final Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }
}
