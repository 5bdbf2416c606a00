package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Help.Ansi;

/** What is wrong or odd with a table, on the screen. */
public final class FaultList {
    private final PrintWriter err;
    private final Ansi ansi;
    private final Messages messages;

    public FaultList(PrintWriter err, Ansi ansi, Messages messages) {
        this.err = err;
        this.ansi = ansi;
        this.messages = messages;
    }

    /**
     * All of a table, and where it is written down.
     *
     * @param general the file with what holds for all rows; empty for none
     * @param name of the table
     * @param job whether a good one becomes a job, which has them in its own folder
     */
    public void print(CheckedTable table, Optional<Path> general, String name, JobContext place, boolean job)
            throws IOException {
        general.ifPresent(file -> print(table.generalDiagnostics(), file.toString(), false));
        print(table.diagnostics(), name, table.isGood());
        if (!table.isGood() || !job) {
            table.writeFaults(
                            place,
                            source -> FaultFiles.folder(place, table.recipe().kind(), source))
                    .ifPresent(folder -> err.println(messages.get("faults.files", folder.toString())));
        }
    }

    private void print(Diagnostics diagnostics, String name, boolean good) {
        new Listing(diagnostics, messages.locale(), messages.commands()).lines().forEach(err::println);
        if (diagnostics.hasErrors()) {
            err.println(ansi.string("@|bold,red "
                    + messages.get(good ? "faults.skipped" : "locations.bad", name, diagnostics.errorCount()) + "|@"));
        }
    }
}
