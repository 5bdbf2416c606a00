package org.spaceodt.cli.plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with plans that are kept, beside applying them. */
@Command(name = "plans", mixinStandardHelpOptions = true, subcommands = PlansRehearseCommand.class)
public class PlansCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
