package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.WireLogs;
import org.spaceodt.app.trace.Tracing;
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

    private boolean counted;
    private Optional<Tracing> tracing = Optional.empty();

    /** A server is asked for its meters, and may tell others of its calls. */
    void serve(Optional<Tracing> told) {
        counted = true;
        tracing = told;
    }

    /** @param start where relative paths begin */
    WireLogs in(Path start, Path folder) {
        return new WireLogs(
                named(har, start, folder.resolve("http.har")),
                named(requestLog, start, folder.resolve("requests.jsonl")),
                Optional.ofNullable(metrics),
                counted,
                tracing);
    }

    private static Optional<Path> named(String option, Path start, Path ours) {
        return Optional.ofNullable(option)
                .map(file -> (file.equals(OURS) ? ours : start.resolve(file)).toAbsolutePath());
    }
}
