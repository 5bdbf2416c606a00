package org.spaceodt.support;

import java.util.Optional;
import java.util.function.Supplier;

/** Looks for a line in what a command says. */
final class Lines {
    private Lines() {}

    static String await(Ongoing command, Supplier<String> said, String text) {
        Await.until(
                () -> "a line with " + text + "\n" + command.stdout() + command.stderr(),
                () -> line(said, text).isPresent() || !command.goesOn());
        return line(said, text)
                .orElseThrow(
                        () -> new AssertionError("no line with " + text + "\n" + command.stdout() + command.stderr()));
    }

    private static Optional<String> line(Supplier<String> said, String text) {
        return said.get().lines().filter(line -> line.contains(text)).findFirst();
    }
}
