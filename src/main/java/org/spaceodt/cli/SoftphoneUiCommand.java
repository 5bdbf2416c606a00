package org.spaceodt.cli;

import org.spaceodt.api.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same server where operators look for their pages of locations. */
@Command(
        name = "v21_softphone_ui",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_softphone_ui|@ [OPTIONS]")
class SoftphoneUiCommand extends Serving {
    @Option(
            names = {"--port", "--v21-ui-port"},
            paramLabel = "PORT",
            defaultValue = "8765")
    int port;

    SoftphoneUiCommand(Services services, JobServices jobs, Backend backend) {
        super(services, jobs, backend);
    }

    @Override
    int port() {
        return port;
    }
}
