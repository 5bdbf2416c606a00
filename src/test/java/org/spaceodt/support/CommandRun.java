package org.spaceodt.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The packaged program, run as its users run it: as a process of its own. */
public final class CommandRun {
    /** A native binary to run instead of the jar: {@code -Dspace-odt.binary=FILE}. */
    private static final String BINARY = System.getProperty("space-odt.binary", "");

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private Optional<String> answers = Optional.empty();
    private boolean terminal;
    private String jar = System.getProperty("space-odt.jar");

    CommandRun(Path folder, List<String> program) {
        this.folder = folder;
        command.addAll(program);
    }

    /** @param folder where it runs; nothing of this project's is above it */
    public static CommandRun in(Path folder) {
        return new CommandRun(folder, BINARY.isEmpty() ? ShortLivedJvm.COMMAND : List.of(BINARY));
    }

    /** @param file another version of the program */
    public CommandRun jar(String file) {
        jar = file;
        return this;
    }

    public CommandRun jvm(String... options) {
        command.addAll(List.of(options));
        return this;
    }

    /** @param blocks of 512 bytes, beyond which no file can grow: a write fails then as on a full disk */
    public CommandRun withFilesUpTo(int blocks) {
        command.addAll(0, List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\""));
        return this;
    }

    public CommandRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** No call may take long: what a killed process left in doubt is looked at after that time. */
    public CommandRun withShortCalls() {
        return with("SPACE_ODT_WEBEX_CALL_TIMEOUT", "PT4S");
    }

    /** What is typed, all of it; then the input is at its end. */
    public CommandRun answering(String lines) {
        answers = Optional.of(lines);
        return this;
    }

    /** At a pseudo-terminal, of {@code script} of util-linux: what is seen there is on stdout. */
    public CommandRun onTerminal() {
        terminal = true;
        return this;
    }

    /** Quoted for the shell. */
    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    /** What a finished run left. Both streams are shown when an assertion about it fails. */
    public record Finished(int exitCode, String stdout, String stderr) {
        public String lastLine() {
            String[] lines = stdout.strip().split("\\R");
            return lines[lines.length - 1];
        }
    }

    public Finished run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.await();
        }
    }

    public Running start(String... arguments) {
        List<String> whole = new ArrayList<>(command);
        if (BINARY.isEmpty()) {
            whole.add("-jar");
            whole.add(jar);
        }
        whole.addAll(List.of(arguments));
        if (terminal) {
            String line = whole.stream().map(CommandRun::quoted).collect(Collectors.joining(" "));
            whole.clear();
            whole.addAll(List.of("script", "-qec", line, "/dev/null"));
        }
        try {
            Path stdout = Files.createTempFile(folder, "stdout", ".txt");
            Path stderr = Files.createTempFile(folder, "stderr", ".txt");
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            if (answers.isPresent()) {
                builder.redirectInput(Files.writeString(Files.createTempFile(folder, "stdin", ".txt"), answers.get())
                        .toFile());
            }
            builder.environment().keySet().removeIf(name -> name.startsWith("WEBEX_") || name.startsWith("SPACE_ODT_"));
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().putAll(environment);
            return new Running(builder.start(), List.of(arguments), stdout, stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that goes on. Closing it kills it. */
    public record Running(Process process, List<String> arguments, Path stdoutFile, Path stderrFile)
            implements Ongoing {
        @Override
        public Finished await() {
            try {
                if (!process.waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("still running\n" + stdout() + stderr());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Finished finished = new Finished(process.exitValue(), stdout(), stderr());
            PrintedCommands.check(arguments, finished.stdout() + "\n" + finished.stderr(), stdoutFile.getParent());
            return finished;
        }

        @Override
        public boolean goesOn() {
            return process.isAlive();
        }

        @Override
        public String stdout() {
            return read(stdoutFile);
        }

        @Override
        public String stderr() {
            return read(stderrFile);
        }

        @Override
        public void interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
