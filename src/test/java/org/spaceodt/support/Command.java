package org.spaceodt.support;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.job.store.StoreOfCommand;
import org.spaceodt.support.CommandRun.Finished;
import picocli.CommandLine.IFactory;

/**
 * A command in the test's own process, with the beans that the packaged program is made of: for tests that are {@code @QuarkusTest}.
 * All tests of a JVM share one container, so commands that serve are run with {@link CommandRun}. Without a container there is the
 * sandbox alone, which needs none.
 */
public final class Command {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "C.UTF-8"));
    private String answers = "";
    private Runnable meanwhile = () -> {};
    private boolean seated;

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

    /** What happens between a question and its answer. */
    public Command meanwhile(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    private InputStream answers() {
        return new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read() {
                happened();
                return super.read();
            }

            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                happened();
                return super.read(to, offset, length);
            }

            private void happened() {
                meanwhile.run();
                meanwhile = () -> {};
            }
        };
    }

    /** At a terminal, where questions can be asked. */
    public Command seated() {
        seated = true;
        return this;
    }

    /** As the program's start does it: parsed without the container, then run in it. */
    public Finished run(String... arguments) {
        Call call = new Call(this);
        Locale before = Locale.getDefault();
        Locale.setDefault(call.console.messages().locale());
        try (Warnings logged = Warnings.to(call.console.err())) {
            return call.run(arguments);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** One that goes on until it is interrupted. */
    public Ongoing start(String... arguments) {
        Call call = new Call(this);
        CompletableFuture<Finished> end = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        end.complete(call.run(arguments));
                    } catch (Throwable e) {
                        end.completeExceptionally(e);
                    }
                },
                "command " + String.join(" ", arguments));
        thread.setDaemon(true);
        thread.start();
        return new Started(call, end);
    }

    /** One run, and what it has said so far. */
    private static final class Call {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final AtomicReference<Runnable> stop = new AtomicReference<>();
        private final Console console;

        Call(Command command) {
            console = new Console(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    command.answers(),
                    command.environment,
                    command.folder,
                    command.seated ? new Seat() : Terminal.none(StandardCharsets.UTF_8),
                    stop::set,
                    Invocation.plain());
        }

        Finished run(String... arguments) {
            Map<String, String> runtime = new HashMap<>();
            OptionalInt answered = Program.toParse(arguments, console).answer(runtime::putAll);
            int exitCode = answered.isPresent() ? answered.getAsInt() : inContainer(runtime, arguments);
            Finished finished = new Finished(exitCode, out.toString(), err.toString());
            PrintedCommands.check(List.of(arguments), finished.stdout() + "\n" + finished.stderr(), console.folder());
            return finished;
        }

        private int inContainer(Map<String, String> runtime, String... arguments) {
            if (!"false".equals(runtime.get("quarkus.http.host-enabled"))) {
                throw new AssertionError("needs a process: it serves");
            }
            if (Arc.container() == null) {
                return Program.toRun(arguments, new SandboxAlone(), console).execute();
            }
            StoreOfCommand store =
                    Arc.container().instance(StoreOfCommand.class).get();
            return store.during(runtime, () -> Program.toRun(
                            arguments, Arc.container().instance(IFactory.class).get(), console)
                    .execute());
        }
    }

    /** A terminal at which somebody sits, and which shows plain lines. */
    private record Seat() implements Terminal {
        @Override
        public boolean isStderrOne() {
            return false;
        }

        @Override
        public boolean canAnswer() {
            return true;
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public int[] size() {
            return new int[] {24, 80};
        }
    }

    private record Started(Call call, CompletableFuture<Finished> end) implements Ongoing {
        @Override
        public Finished await() {
            Await.until(call.out + "" + call.err, end::isDone);
            return end.join();
        }

        @Override
        public boolean goesOn() {
            return !end.isDone();
        }

        @Override
        public String stdout() {
            return call.out.toString();
        }

        @Override
        public String stderr() {
            return call.err.toString();
        }

        @Override
        public void interrupt() {
            Await.until("what an interrupt is told", () -> call.stop.get() != null || end.isDone());
            if (!end.isDone()) {
                call.stop.get().run();
            }
        }

        @Override
        public void close() {
            interrupt();
            await();
        }
    }
}
