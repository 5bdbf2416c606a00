package org.spaceodt.cli.serve;

import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.listen.ListenAddress;
import picocli.CommandLine.Option;

/** Where a server listens, by the names that operators know, too. */
final class ListenOptions {
    @Option(
            names = {"--port", "--v21-ui-port"},
            paramLabel = "PORT")
    Integer port;

    @Option(
            names = {"--host", "--v21-ui-host"},
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    /**
     * @param usual the port where none was given
     * @throws UsageError when nobody can listen there
     */
    ListenAddress address(int usual, Messages messages) throws UsageError {
        return ListenAddress.of(host, port == null ? usual : port, messages);
    }
}
