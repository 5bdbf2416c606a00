package org.spaceodt.cli.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a file or an address the way the system opens it. */
public final class Browser {
    private Browser() {}

    public static boolean open(Path file) {
        return open(file.toUri());
    }

    /** @return whether there is a program to open it with; nobody waits for what that does */
    public static boolean open(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String target = address.toString();
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", target)
                : List.of(system.contains("mac") ? "open" : "xdg-open", target);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
