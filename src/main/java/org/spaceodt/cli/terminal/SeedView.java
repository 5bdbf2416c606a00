package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.inventory.exported.Inventory;
import picocli.CommandLine;

/** Says what a tenant was rebuilt from, and what of it is not known. */
public final class SeedView {
    /** The options that say which tenant is to be invented. */
    public static final List<String> SIZES = List.of(
            "--people",
            "--locations",
            "--workspaces",
            "--queues",
            "--hunt-groups",
            "--auto-attendants",
            "--virtual-lines",
            "--groups",
            "--seed");

    private final CommandLine command;
    private final Messages messages;

    public SeedView(CommandLine command, Messages messages) {
        this.command = command;
        this.messages = messages;
    }

    /** The size of the tenant is that of the export. */
    public void refuseSizes() throws UsageError {
        for (String size : SIZES) {
            if (command.getParseResult().hasMatchedOption(size)) {
                throw new UsageError(messages.get("seed.size", size));
            }
        }
    }

    public void show(Inventory inventory) {
        command.getOut()
                .println(messages.get(
                        "seed.rebuilt",
                        inventory.folder(),
                        inventory.size("people"),
                        inventory.size("locations"),
                        inventory.size("workspaces")));
        List<Inventory.Missing> missing = inventory.missing();
        if (!missing.isEmpty()) {
            String modules =
                    missing.stream().map(module -> inWords(messages, module)).collect(Collectors.joining(", "));
            command.getErr().println(messages.get("seed.missing", missing.size(), modules));
            command.getErr().flush();
        }
    }

    /** Of an older export that is taken, since the latest lacks what was not asked for; empty for the latest. */
    public static Optional<String> older(Messages messages, Path dir, Exports.Found found) {
        return found.about().flatMap(taken -> found.passedOver()
                .map(latest -> messages.get(
                        "export.older",
                        dir.resolve(Exports.LATEST).toString(),
                        String.join(", ", latest.asked()),
                        found.dir().toString(),
                        messages.time(taken.publishedAt()))));
    }

    /** With what the ledger said, in its own words but for a module that is not there at all. */
    public static String inWords(Messages messages, Inventory.Missing module) {
        boolean known = List.of("partial", "forbidden", "not_found", "error").contains(module.result());
        return module.module() + " (" + (known ? module.result() : messages.get("seed.absent")) + ")";
    }

    public static String damage(Messages messages, DamagedExport damage) {
        return messages.get("seed.damaged." + damage.reason().name(), damage.file(), damage.row());
    }
}
