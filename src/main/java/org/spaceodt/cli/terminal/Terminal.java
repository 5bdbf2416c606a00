package org.spaceodt.cli.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether somebody is watching. */
public final class Terminal {
    private Terminal() {}

    /**
     * Whether stderr is a terminal that can move its cursor. {@link System#console()} tells of stdin and stdout only, so the
     * shell's own test is asked where there is one.
     */
    public static boolean isStderrOne() {
        String kind = System.getenv("TERM");
        if (kind == null || kind.isEmpty() || kind.equals("dumb") || System.getenv("CI") != null) {
            return false;
        }
        try {
            Process test = new ProcessBuilder("sh", "-c", "test -t 2")
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
     * What the terminal, or whoever reads the output, takes characters for: UTF-8 where the locale says so, also when the
     * system does not have that locale and the JVM falls back to ASCII.
     */
    public static Charset charset() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
                .map(value -> StandardCharsets.UTF_8)
                .orElseGet(Charset::defaultCharset);
    }

    /** Lines and columns, or {@code {24, 80}} where nobody can say. */
    public static int[] size() {
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
