package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Help.Ansi;

/** What is wrong or odd with a table, on the screen. */
public final class FaultList {
    /** What says on the command line what is in no file. */
    private static final Map<String, String> OPTIONS = Map.of(GivenRows.VALUES, "-p", GivenRows.ACCEPT, "--accept");

    private final PrintWriter err;
    private final Ansi ansi;
    private final Messages messages;

    public FaultList(PrintWriter err, Ansi ansi, Messages messages) {
        this.err = err;
        this.ansi = ansi;
        this.messages = messages;
    }

    /**
     * All of a table, and where it is written down; first what is wrong in other files, each under its own name.
     *
     * @param general the file with what holds for all rows; empty for none
     * @param name of the table
     * @param job whether a good one becomes a job, which has them in its own folder
     */
    public void print(CheckedTable table, Optional<Path> general, String name, JobContext place, boolean job)
            throws IOException {
        general.ifPresent(file -> print(table.generalDiagnostics(), file.toString(), "locations.bad"));
        Map<String, Diagnostics> elsewhere = new TreeMap<>();
        Diagnostics own = new Diagnostics();
        table.diagnostics().each(one -> {
            String file = OPTIONS.getOrDefault(one.file(), one.file());
            (file.isEmpty() ? own : elsewhere.computeIfAbsent(file, key -> new Diagnostics())).add(one.ofFile(file));
        });
        elsewhere.forEach((file, found) -> print(found, file, table.isGood() ? "faults.skipped" : "faults.bad"));
        print(own, name, table.isGood() ? "faults.skipped" : table.hasTable() ? "locations.bad" : "faults.bad");
        if (!table.isGood() || !job) {
            table.writeFaults(
                            place,
                            source -> FaultFiles.folder(place, table.recipe().kind(), source))
                    .ifPresent(folder -> err.println(messages.get("faults.files", folder.toString())));
        }
    }

    /** @param bad the text that ends those that have errors */
    private void print(Diagnostics diagnostics, String name, String bad) {
        new Listing(diagnostics, messages.locale(), messages.commands()).lines().forEach(err::println);
        if (diagnostics.hasErrors()) {
            err.println(ansi.string("@|bold,red " + messages.get(bad, name, diagnostics.errorCount()) + "|@"));
        }
    }
}
