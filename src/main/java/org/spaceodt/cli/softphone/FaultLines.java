package org.spaceodt.cli.softphone;

import java.io.PrintWriter;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Listing;

/** What is wrong with a small file, on the screen. */
final class FaultLines {
    private FaultLines() {}

    /** @param of the file; nothing is said of one in which nothing is wrong */
    static void say(String of, List<Diagnostic> found, PrintWriter err, Messages messages) {
        if (!found.isEmpty()) {
            Diagnostics all = new Diagnostics();
            found.forEach(all::add);
            err.println(of + ":");
            new Listing(all, messages.locale(), messages.commands()).lines().forEach(err::println);
            err.flush();
        }
    }
}
