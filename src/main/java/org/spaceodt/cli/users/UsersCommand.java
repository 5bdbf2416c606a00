package org.spaceodt.cli.users;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** People who may log in to a server. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        subcommands = {UsersAddCommand.class, UsersPasswdCommand.class, UsersListCommand.class, UsersRemoveCommand.class
        })
public class UsersCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
