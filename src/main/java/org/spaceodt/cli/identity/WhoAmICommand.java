package org.spaceodt.cli.identity;

import java.nio.file.Path;
import java.time.Instant;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.cli.rehearsal.SimulatedOrganization;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.identity.Identity;
import org.spaceodt.identity.WhoAmI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whose credentials they are, and what they may do. */
@Command(name = "whoami")
public class WhoAmICommand extends BaseCommand implements ContainerCommand {
    private final WhoAmI whoAmI;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--json")
    boolean json;

    public WhoAmICommand(WhoAmI whoAmI) {
        this.whoAmI = whoAmI;
    }

    @Override
    public Integer call() throws UsageError {
        Messages messages = messages();
        try (WebexAccess.Line line = line()) {
            Identity identity = whoAmI.ask(line.access());
            IdentityView view = new IdentityView(identity, line.access().address(), messages);
            out().println(json ? view.json() : view.text(Instant.now(), ansi()));
            return identity.missing().isEmpty() ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        }
    }

    /** Its logs are in the current folder, where nobody says another one. */
    private WebexAccess.Line line() throws UsageError {
        Path here = Path.of("");
        return access.isRehearsal()
                ? access.toSandbox(
                        SimulatedOrganization.Asked.NOTHING,
                        outDir.toAbsolutePath().normalize(),
                        here,
                        console())
                : access.toWebex(here, console());
    }
}
