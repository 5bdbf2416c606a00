package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.WireLogs;
import picocli.CommandLine.Option;

/** What is to be written of the calls of a command. */
class WireLogOptions {
    /** What an option without a file means: a name of ours, in the folder of the command. */
    private static final String OURS = "\u0000";

    @Option(names = "--debug-har", paramLabel = "FILE", arity = "0..1", fallbackValue = OURS)
    String har;

    @Option(names = "--request-log", paramLabel = "FILE", arity = "0..1", fallbackValue = OURS)
    String requestLog;

    @Option(names = "--metrics-file", paramLabel = "FILE")
    Path metrics;

    WireLogs in(Path folder) {
        return new WireLogs(
                named(har, folder, "http.har"),
                named(requestLog, folder, "requests.jsonl"),
                Optional.ofNullable(metrics));
    }

    private static Optional<Path> named(String option, Path folder, String ours) {
        return Optional.ofNullable(option)
                .map(file -> (file.equals(OURS) ? folder.resolve(ours) : Path.of(file)).toAbsolutePath());
    }
}
