package org.spaceodt.cli.action;

import java.nio.file.Path;
import java.util.Map;
import org.spaceodt.action.Description;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import picocli.CommandLine;

/** What {@code v21_action} makes of its options. */
public final class OptionDoor {
    private OptionDoor() {}

    /** {@code -p NAME=VALUE}. */
    public static GivenRows value(Description action, String name, String text) {
        RowOptions options = CommandLine.populateCommand(new RowOptions(), "-p", name + "=" + text);
        try {
            return options.choose(action, Path.of("."), Messages.of(Map.of())).rows();
        } catch (UsageError e) {
            throw new IllegalStateException(e);
        }
    }
}
