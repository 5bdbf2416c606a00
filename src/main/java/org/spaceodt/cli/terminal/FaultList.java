package org.spaceodt.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Help.Ansi;

/** What is wrong or odd with a table, on the screen. */
public final class FaultList {
    private static final int LISTED = 100;

    private final PrintWriter err;
    private final Ansi ansi;
    private final Messages messages;

    public FaultList(PrintWriter err, Ansi ansi, Messages messages) {
        this.err = err;
        this.ansi = ansi;
        this.messages = messages;
    }

    /** @param name of the table */
    public void print(Diagnostics diagnostics, String name) {
        List<String> found = new Listing(diagnostics, messages.locale()).lines();
        found.stream().limit(LISTED).forEach(err::println);
        if (found.size() > LISTED) {
            err.println(messages.get("locations.moreFaults", found.size() - LISTED));
        }
        if (diagnostics.hasErrors()) {
            err.println(
                    ansi.string("@|bold,red " + messages.get("locations.bad", name, diagnostics.errorCount()) + "|@"));
        }
    }
}
