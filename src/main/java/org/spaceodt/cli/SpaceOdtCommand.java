package org.spaceodt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: its commands. */
@Command(
        name = "space-odt",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InventoryRunCommand.class,
            WhoAmICommand.class,
            LocationRunCommand.class,
            CandidatesCommand.class,
            ActionsCommand.class,
            ActionRunCommand.class,
            JobsCommand.class,
            SiteLaunchCommand.class,
            RemoteLaunchCommand.class,
            FilesLaunchCommand.class,
            ServeCommand.class,
            SoftphoneUiCommand.class,
            ReadyCommand.class,
            SandboxCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public class SpaceOdtCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), Messages.ofThisProcess().get("usage.noCommand"));
    }
}
