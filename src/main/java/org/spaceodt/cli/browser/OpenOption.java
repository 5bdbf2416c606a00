package org.spaceodt.cli.browser;

import java.io.PrintWriter;
import java.net.URI;
import org.spaceodt.app.Messages;
import picocli.CommandLine.Option;

/** Whether a command that serves something opens it in the browser, too. */
public final class OpenOption {
    @Option(names = "--open")
    boolean open;

    /** To be called when it is served; that it cannot be opened stops nothing. */
    public void open(URI address, PrintWriter err, Messages messages) {
        if (open && !Browser.open(address)) {
            err.println(messages.get("open.failed", address.toString()));
            err.flush();
        }
    }
}
