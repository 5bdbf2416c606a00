package org.spaceodt.cli;

import org.spaceodt.app.Messages;
import org.spaceodt.cli.action.ActionRunCommand;
import org.spaceodt.cli.action.ActionsCommand;
import org.spaceodt.cli.action.CandidatesCommand;
import org.spaceodt.cli.identity.WhoAmICommand;
import org.spaceodt.cli.inventory.InventoryRunCommand;
import org.spaceodt.cli.job.JobsCommand;
import org.spaceodt.cli.launch.FilesLaunchCommand;
import org.spaceodt.cli.launch.RemoteLaunchCommand;
import org.spaceodt.cli.launch.SiteLaunchCommand;
import org.spaceodt.cli.location.LocationRunCommand;
import org.spaceodt.cli.preflight.PreflightCommand;
import org.spaceodt.cli.sandbox.SandboxCommand;
import org.spaceodt.cli.serve.ReadyCommand;
import org.spaceodt.cli.serve.ServeCommand;
import org.spaceodt.cli.serve.SoftphoneUiCommand;
import org.spaceodt.cli.softphone.BulkRunCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Version;
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
            PreflightCommand.class,
            BulkRunCommand.class,
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
public class SpaceOdtCommand implements Runnable, Console.Holder {
    private Console console;

    @Spec
    CommandSpec spec;

    /** A constructor with a parameter would be the container's to call. */
    static SpaceOdtCommand on(Console console) {
        SpaceOdtCommand program = new SpaceOdtCommand();
        program.console = console;
        return program;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.messages().get("usage.noCommand"));
    }
}
