package org.spaceodt.cli.store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Copies of the store. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        subcommands = {StoreBackupCommand.class, StoreRestoreCommand.class})
public class StoreCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
