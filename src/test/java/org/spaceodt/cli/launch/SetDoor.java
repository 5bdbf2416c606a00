package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.spaceodt.action.Description;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import picocli.CommandLine;

/** What the launcher of files makes of its options. */
public final class SetDoor {
    private SetDoor() {}

    /** {@code --set NAME=VALUE}, beside a table. */
    public static GivenRows value(Path table, Description action, String name, String text) throws IOException {
        LaunchFiles options = CommandLine.populateCommand(new LaunchFiles(), "--set", name + "=" + text);
        try {
            return options.rows(table, action, java.util.Set.of(), Path.of("."), Messages.of(Map.of()));
        } catch (UsageError e) {
            throw new IllegalStateException(e);
        }
    }
}
