package org.spaceodt.cli.identity;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.identity.Identity;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whose credentials they are, and what they may do. */
@Command(
        name = "whoami",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt whoami|@ [OPTIONS]")
public class WhoAmICommand implements ContainerCommand {
    private final Services services;

    @Spec
    CommandSpec spec;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--json")
    boolean json;

    public WhoAmICommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Messages messages = Console.of(spec).messages();
        PrintWriter err = spec.commandLine().getErr();
        try (WebexAccess.Line line = access.toWebex(Path.of(""), services.vertx(), Console.of(spec))) {
            Identity identity = services.whoAmI().ask(line.access());
            IdentityView view = new IdentityView(identity, line.access().address(), messages);
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? view.json()
                                    : view.text(
                                            Instant.now(),
                                            spec.commandLine().getColorScheme().ansi()));
            return identity.missing().isEmpty() ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        } catch (UsageError e) {
            return Refusals.say(e, spec.commandLine());
        } catch (WebexException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }
}
