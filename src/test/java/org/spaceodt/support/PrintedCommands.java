package org.spaceodt.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Terminal;

/**
 * Commands of this program in what it printed, in any test: each is taken apart by a shell, as if pasted, and has to be one that the
 * program understands. One of a kind is looked at once.
 */
public final class PrintedCommands {
    /** To the end of the line; what follows a program in capitals or brackets is a synopsis, and the echo of a test is no hint. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^(?!\\$ |Usage: |Uso: |Ús: ).*?(?<![^\\s:])((?:[A-Z_]+=\\S+ )*(?:space-odt|\\S*java -jar \\S+) (?:['\"]?[a-z]|--?[a-zA-Z]).*)$");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final String ONE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|'[^']*'|/\\S+|\\d+";

    private PrintedCommands() {}

    /** All of them, as they were printed. */
    public static List<String> in(String text) {
        return COMMAND.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The same for commands that differ in ids, paths and numbers alone. */
    public static String kind(String command) {
        return command.replaceAll(ONE, "#");
    }

    /** @throws AssertionError when one of them is not understood */
    public static void check(List<String> arguments, String text, Path folder) {
        if (!arguments.isEmpty() && arguments.get(0).matches("(generate-)?completion")) {
            return;
        }
        for (String command : in(text)) {
            if (!SEEN.contains(kind(command))) {
                StringWriter said = new StringWriter();
                OptionalInt answer = Program.toParse(words(command).toArray(String[]::new), console(said, folder))
                        .answer(runtime -> {});
                if (answer.isPresent() && answer.getAsInt() == ExitCodes.USAGE) {
                    throw new AssertionError("was printed, and does not run: " + command + "\n" + said);
                }
                SEEN.add(kind(command));
            }
        }
    }

    /** What the program is given when this is pasted into a shell: its arguments alone. */
    public static List<String> words(String command) {
        List<String> words = pasted(command);
        int program = 0;
        while (words.get(program).matches("[A-Z_]+=.*")) {
            program++;
        }
        boolean java = words.get(program).matches("(.*/)?java");
        return words.subList(program + (java ? 3 : 1), words.size());
    }

    private static List<String> pasted(String command) {
        try {
            Process shell = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + command)
                    .redirectErrorStream(true)
                    .start();
            String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (shell.waitFor() != 0) {
                throw new AssertionError("cannot be pasted: " + command + "\n" + out);
            }
            return List.of(out.substring(0, out.length() - 1).split("\0", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Console console(StringWriter said, Path folder) {
        return new Console(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                new ByteArrayInputStream(new byte[0]),
                Map.of("LANG", "C.UTF-8"),
                folder,
                Terminal.none(StandardCharsets.UTF_8),
                stop -> {},
                Invocation.plain());
    }
}
