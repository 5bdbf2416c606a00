package org.spaceodt.cli.protection;

import org.spaceodt.app.Messages;
import org.spaceodt.change.guard.FaultyProtection;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine;

/** What is said when nobody knows what is protected. */
public final class FaultyProtectionWords {
    private FaultyProtectionWords() {}

    /** @return the exit code */
    public static int say(FaultyProtection faulty, CommandLine command, Messages messages) {
        new Listing(faulty.faults(), messages.locale()).lines().forEach(line -> command.getErr()
                .println(line));
        command.getErr()
                .println(command.getColorScheme()
                        .errorText(messages.get(
                                "protected.refused",
                                faulty.file(),
                                faulty.faults().errorCount())));
        return ExitCodes.USAGE;
    }
}
