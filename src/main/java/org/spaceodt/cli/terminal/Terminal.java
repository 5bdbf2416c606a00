package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether somebody is watching, and what their screen can show. */
public interface Terminal {
    /** Whether stderr is a terminal that can move its cursor. */
    boolean isStderrOne();

    /** Whether what is printed as data is seen at a terminal, and not kept in a file or given to another program. */
    default boolean isStdoutOne() {
        return false;
    }

    /** Whether somebody can be asked: stdin and stderr are both terminals, whatever they can show. */
    boolean canAnswer();

    /** What the terminal, or whoever reads the output, takes characters for. */
    Charset charset();

    /** Lines and columns, or {@code {24, 80}} where nobody can say. */
    int[] size();

    /** Something that takes a line of the input. */
    interface Typed {
        /** Empty at the end of the input. */
        Optional<String> line() throws IOException;
    }

    /** Takes a line that is not shown while it is typed, where somebody can be asked. */
    default Optional<String> unseen(Typed typed) throws IOException {
        return typed.line();
    }

    /** Files, pipes and writers: nobody is watching. */
    static Terminal none(Charset charset) {
        return new Terminal() {
            @Override
            public boolean isStderrOne() {
                return false;
            }

            @Override
            public boolean canAnswer() {
                return false;
            }

            @Override
            public Charset charset() {
                return charset;
            }

            @Override
            public int[] size() {
                return new int[] {24, 80};
            }
        };
    }

    static Terminal ofThisProcess(Map<String, String> environment) {
        return new OfThisProcess(environment, Streams.of(System.getProperty("os.name")));
    }

    /** Which of the standard streams are terminals. This alone decides it. */
    interface Streams {
        /** @param descriptor 0 is stdin, 1 stdout, 2 stderr */
        boolean isTerminal(int descriptor);

        /**
         * {@link System#console()} tells of stdin and stdout together only, and of nothing from Java 22 to 24, so the system's own
         * test is asked.
         *
         * @param system its name, as the JVM has it
         */
        static Streams of(String system) {
            return system.startsWith("Windows")
                    ? new Windows(Streams::exitCode, Streams::console)
                    : new Unix(Path.of("/proc/self/fd"), Streams::exitCode, Streams::console);
        }

        /** Of a command that has our streams; empty when there is none. */
        private static OptionalInt exitCode(List<String> command) {
            try {
                return OptionalInt.of(
                        new ProcessBuilder(command).inheritIO().start().waitFor());
            } catch (IOException e) {
                return OptionalInt.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OptionalInt.of(1);
            }
        }

        /** Java 22 to 24 have a console for pipes, too, unless they are told to keep to the one of before. */
        private static boolean console() {
            if (System.getProperty("jdk.console") == null) {
                System.setProperty("jdk.console", "java.base");
            }
            return System.console() != null;
        }

        /**
         * The shell is asked, which takes a twentieth of a look-up: not of what is a file, a pipe or nowhere for sure, where the system shows that.
         *
         * @param open links to what is open, by descriptor; such a folder is there on Linux alone
         * @param exitCode of a command; empty when there is none
         * @param console whether stdin and stdout are a console
         */
        record Unix(Path open, Function<List<String>, OptionalInt> exitCode, BooleanSupplier console)
                implements Streams {
            @Override
            public boolean isTerminal(int descriptor) {
                if (isElsewhere(open.resolve(String.valueOf(descriptor)))) {
                    return false;
                }
                OptionalInt answer = exitCode.apply(List.of("sh", "-c", "test -t " + descriptor));
                return answer.isPresent() ? answer.getAsInt() == 0 : console.getAsBoolean();
            }

            private static boolean isElsewhere(Path stream) {
                try {
                    String leads = Files.readSymbolicLink(stream).toString();
                    return leads.equals("/dev/null")
                            || leads.startsWith("pipe:")
                            || leads.startsWith("socket:")
                            || Files.isRegularFile(stream);
                } catch (IOException | UnsupportedOperationException e) {
                    return false;
                }
            }
        }

        /**
         * There is no {@code sh}: PowerShell says of each stream whether it is redirected, also to {@code NUL}. Without it the
         * console of the JVM tells of stdin and stdout, and stderr is taken to be where they are. A terminal that gives pipes
         * (mintty) is none for it, nor for any other program of Windows.
         *
         * @param exitCode of a command; empty when there is none
         * @param console whether stdin and stdout are a console
         */
        record Windows(Function<List<String>, OptionalInt> exitCode, BooleanSupplier console) implements Streams {
            private static final List<String> NAMES = List.of("Input", "Output", "Error");

            @Override
            public boolean isTerminal(int descriptor) {
                String redirected = "exit [int][Console]::Is" + NAMES.get(descriptor) + "Redirected";
                // Without an input format it leaves alone what comes through a pipe: answers may.
                OptionalInt answer = exitCode.apply(List.of(
                        "powershell.exe",
                        "-NoProfile",
                        "-NonInteractive",
                        "-InputFormat",
                        "None",
                        "-Command",
                        redirected));
                return answer.isPresent() ? answer.getAsInt() == 0 : console.getAsBoolean();
            }
        }
    }

    /** What the system tells of the process. */
    record OfThisProcess(Map<String, String> environment, Streams streams) implements Terminal {
        private static final String UNSEEN = "trap 'stty echo < /dev/tty' EXIT INT TERM HUP; stty -echo < /dev/tty"
                + " && IFS= read -r line && printf '%s\\n' \"$line\" && printf '\\n' > /dev/tty";

        @Override
        public boolean isStderrOne() {
            String kind = environment.get("TERM");
            return kind != null
                    && !kind.isEmpty()
                    && !kind.equals("dumb")
                    && environment.get("CI") == null
                    && streams.isTerminal(2);
        }

        @Override
        public boolean isStdoutOne() {
            return streams.isTerminal(1);
        }

        @Override
        public boolean canAnswer() {
            return streams.isTerminal(0) && streams.isTerminal(2);
        }

        /**
         * UTF-8 where the locale says so, also when the system does not have that locale; and where it says ASCII ({@code C},
         * {@code POSIX}, none at all): our words have accents, and whoever reads them there reads UTF-8 or bytes.
         */
        @Override
        public Charset charset() {
            Charset usual = Charset.defaultCharset();
            boolean utf8 = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                    .map(environment::get)
                    .filter(value -> value != null && !value.isEmpty())
                    .findFirst()
                    .filter(value ->
                            value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
                    .isPresent();
            return utf8 || usual.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : usual;
        }

        @Override
        public Optional<String> unseen(Typed typed) throws IOException {
            Streams.console();
            java.io.Console ofJvm = System.console();
            if (ofJvm != null) {
                return Optional.ofNullable(ofJvm.readPassword()).map(String::new);
            }
            // The JVM has no console where stdout goes elsewhere. The shell shows again what is typed however it ends.
            Process shell = new ProcessBuilder("sh", "-c", UNSEEN)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = new String(shell.getInputStream().readAllBytes(), charset());
            return line.endsWith("\n") ? Optional.of(line.substring(0, line.length() - 1)) : Optional.empty();
        }

        @Override
        public int[] size() {
            try {
                Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
                String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
                if (answer.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")) {
                    String[] numbers = answer.split(" ");
                    return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
                }
            } catch (IOException e) {
                // No such program: the usual size will do.
            }
            return new int[] {24, 80};
        }
    }
}
