package org.spaceodt.support;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.support.CommandRun.Finished;
import picocli.CommandLine.IFactory;

/**
 * A command in the test's own process, with the beans that the packaged program is made of: for tests that are {@code @QuarkusTest}.
 * All tests of a JVM share one container, so commands that need a store, a port or signals are run with {@link CommandRun}.
 */
public final class Command {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "C.UTF-8"));
    private String answers = "";

    private Command(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @param folder where relative paths begin */
    public static Command in(Path folder) {
        return new Command(folder);
    }

    public Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What is typed, all of it; then the input is at its end. */
    public Command answering(String lines) {
        answers = lines;
        return this;
    }

    /** As the program's start does it: parsed without the container, then run in it. */
    public Finished run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                environment,
                folder,
                Terminal.none(StandardCharsets.UTF_8),
                stop -> {});
        OptionalInt answered = Program.toParse(console).answer(arguments, Command::refuseWhatNeedsAContainerOfItsOwn);
        int exitCode = answered.orElseGet(
                () -> Program.toRun(Arc.container().instance(IFactory.class).get(), console)
                        .execute(arguments));
        return new Finished(exitCode, out.toString(), err.toString());
    }

    private static void refuseWhatNeedsAContainerOfItsOwn(Map<String, String> runtime) {
        if (!runtime.equals(Map.of("quarkus.http.host-enabled", "false"))) {
            throw new AssertionError("needs a process, with " + runtime.keySet());
        }
    }
}
