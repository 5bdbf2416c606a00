package org.spaceodt.cli.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.choice.Section;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.manifest.Manifest;
import picocli.CommandLine.Option;

/** What of an inventory is asked for, and how many are kept. */
class ChoiceOptions {
    private static final String GROUP_MEMBERS = "group_members";

    @Option(names = "--only", paramLabel = "NAMES", split = ",")
    List<String> only = new ArrayList<>();

    @Option(names = "--only-failures")
    boolean onlyFailures;

    @Option(names = "--skip-group-members")
    boolean skipGroupMembers;

    @Option(names = "--keep", paramLabel = "N")
    String keep;

    /** @throws UsageError when there is no such section or module, or nothing is left */
    Choice choice(Messages messages) throws UsageError {
        if (onlyFailures && (skipGroupMembers || !only.isEmpty())) {
            throw new UsageError(messages.get("usage.onlyFailures"));
        }
        Manifest manifest = Manifest.load();
        try {
            Choice choice = only.isEmpty() ? Choice.whole(manifest) : Choice.of(manifest, only);
            Choice wanted = skipGroupMembers ? choice.without(GROUP_MEMBERS) : choice;
            if (wanted.asked().isEmpty()) {
                throw new UsageError(messages.get("usage.onlyNothing", sections()));
            }
            return wanted;
        } catch (UnknownNames e) {
            String name = e.names().stream().findFirst().orElse("");
            throw new UsageError(messages.get(
                    "usage.only",
                    Messages.repeated(name, "[A-Za-z_:]{1,60}"),
                    Suggestions.to(name, e.known()),
                    sections()));
        }
    }

    /** @throws UsageError when it is no number of exports */
    int keep(Console console) throws UsageError {
        return KeptCount.of(Optional.ofNullable(keep), console);
    }

    private static String sections() {
        return Stream.of(Section.values()).map(Section::id).collect(Collectors.joining(", "));
    }
}
