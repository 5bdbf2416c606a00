package org.spaceodt.cli.protection;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.ProtectionSettings;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/** The option of every command that plans or runs jobs: which list says what no row may touch. */
public class ProtectedOption {
    @Option(names = "--protected", paramLabel = "FILE")
    Path list;

    /** The place, where that is so. */
    public JobContext of(JobContext place, Console console) throws UsageError {
        return place.protectedBy(ProtectionSettings.of(
                Optional.ofNullable(list).map(Path::toAbsolutePath),
                place.folder(),
                console.folder(),
                console.settings(),
                console.messages()));
    }
}
