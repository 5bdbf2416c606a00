package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether somebody is watching, and what their screen can show. */
public interface Terminal {
    /** Whether stderr is a terminal that can move its cursor. */
    boolean isStderrOne();

    /** Whether somebody can be asked: stdin and stderr are both terminals, whatever they can show. */
    boolean canAnswer();

    /** What the terminal, or whoever reads the output, takes characters for. */
    Charset charset();

    /** Lines and columns, or {@code {24, 80}} where nobody can say. */
    int[] size();

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
        return new OfThisProcess(environment);
    }

    /** What the system tells of the process. */
    record OfThisProcess(Map<String, String> environment) implements Terminal {
        /**
         * {@link System#console()} tells of stdin and stdout only, so the shell's own test is asked where there is one.
         */
        @Override
        public boolean isStderrOne() {
            String kind = environment.get("TERM");
            if (kind == null || kind.isEmpty() || kind.equals("dumb") || environment.get("CI") != null) {
                return false;
            }
            return isOne(2);
        }

        @Override
        public boolean canAnswer() {
            return isOne(0) && isOne(2);
        }

        private static boolean isOne(int descriptor) {
            try {
                Process test = new ProcessBuilder("sh", "-c", "test -t " + descriptor)
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                return test.waitFor(2, TimeUnit.SECONDS) && test.exitValue() == 0;
            } catch (IOException e) {
                return System.console() != null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
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
