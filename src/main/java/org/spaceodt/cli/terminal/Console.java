package org.spaceodt.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.screen.JsonLines;
import org.spaceodt.cli.screen.Screen;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All that a command knows of who called it. Nothing else of the process is asked, so several can run in one.
 *
 * @param out data
 * @param err words about the work
 * @param in answers to questions
 * @param environment variables, by name
 * @param folder where relative paths begin; empty for the folder of the process
 * @param terminal whether and how somebody is watching
 * @param interrupts what asks a command to end
 * @param invocation how the program was started, and its commands as they can be pasted
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Map<String, String> environment,
        Path folder,
        Terminal terminal,
        Interrupts interrupts,
        Invocation invocation) {
    /** All that is printed goes through a {@link Screen}. */
    public Console {
        out = Screen.over(out, Ansi.AUTO::enabled);
        Terminal seen = terminal;
        err = Screen.over(err, () -> Ansi.AUTO.enabled() || seen.isStderrOne());
    }

    private static final Set<String> YES = Set.of("y", "yes", "s", "si", "sí");

    /** What the whole process was called with. */
    public static Console ofThisProcess() {
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.ofThisProcess(environment);
        return new Console(
                writer(FileDescriptor.out, terminal),
                writer(FileDescriptor.err, terminal),
                System.in,
                environment,
                Path.of(""),
                terminal,
                Interrupts.ofThisProcess(),
                Invocation.ofThisProcess(environment));
    }

    private static PrintWriter writer(FileDescriptor descriptor, Terminal terminal) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), terminal.charset()), true);
    }

    /** Of the program that the command is part of. */
    public static Console of(CommandSpec spec) {
        return ((Holder) spec.root().userObject()).console();
    }

    /** The same, for a command with these options. */
    public Console invokedAs(Invocation command) {
        return new Console(out, err, in, environment, folder, terminal, interrupts, command);
    }

    /** The same, with an object a line where it speaks to people. */
    public Console inJson() {
        return new Console(out, JsonLines.over(err), in, environment, folder, terminal, interrupts, invocation);
    }

    /** The command above all others. */
    public interface Holder {
        Console console();
    }

    /** Asks a question, and waits for the answer; empty at the end of the input. */
    public Optional<String> answer(String question) throws IOException {
        err.print(question + " ");
        err.flush();
        Optional<String> answer = line();
        if (answer.isEmpty()) {
            err.println();
        }
        return answer.map(String::strip);
    }

    /** Asks for what nobody may see; without a terminal it is the next line of the input. Empty at the end of the input. */
    public Optional<String> secret(String question) throws IOException {
        if (!terminal.canAnswer()) {
            return line().map(Console::withoutReturn);
        }
        err.print(question + " ");
        err.flush();
        return terminal.unseen(this::line).map(Console::withoutReturn);
    }

    /** Blanks count; the end of a line of Windows does not. */
    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** Nothing behind the line is taken: it answers the next question. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        boolean any = read >= 0;
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return any ? Optional.of(line.toString(terminal.charset())) : Optional.empty();
    }

    /** In any of our languages; anything else is a no. */
    public static boolean isYes(String answer) {
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** In the language that the environment asks for. */
    public Messages messages() {
        return Messages.of(environment, invocation::command);
    }

    public Settings settings() {
        return Settings.of(folder, environment);
    }
}
