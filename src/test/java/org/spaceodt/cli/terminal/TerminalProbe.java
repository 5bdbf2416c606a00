package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Says in a file what the program takes its streams for: as a process, whatever they are. */
final class TerminalProbe {
    private TerminalProbe() {}

    /** @param args the file */
    public static void main(String[] args) throws IOException {
        Terminal terminal = Terminal.ofThisProcess(Map.of("TERM", "xterm"));
        Files.writeString(
                Path.of(args[0]),
                (terminal.canAnswer() ? "can answer" : "cannot answer")
                        + (terminal.isStderrOne() ? ", shows progress" : ", shows lines"));
    }
}
