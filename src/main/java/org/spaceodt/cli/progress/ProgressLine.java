package org.spaceodt.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.text.Durations;
import org.spaceodt.webex.Traffic;
import picocli.CommandLine.Help.Ansi;

/**
 * The one kind of line that says how work goes on: mark, bar, count, share, rate, time left, failures, pace that Webex allows,
 * until when it asks to wait.
 *
 * @param mark of where it is done
 * @param counted what is counted, in words: {@code 412/900 rows}
 * @param known how many there are; 0 where nobody knows: then there is only a count
 * @param traffic of the client that works; empty where another process does
 * @param left empty while nobody can say
 */
public record ProgressLine(
        String mark,
        String counted,
        long done,
        long known,
        double rate,
        long failed,
        Optional<Traffic> traffic,
        Optional<Duration> left) {
    private static final int BAR = 12;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Whether it has the characters for bars and marks. */
    public static boolean canDraw(Terminal terminal) {
        return terminal.charset().newEncoder().canEncode("✔✘█░");
    }

    /** @param drawing whether it can */
    public String text(Messages messages, Ansi ansi, boolean drawing) {
        String work = known == 0
                ? counted
                : bar(drawing) + " "
                        + messages.get(
                                "progress.work",
                                counted,
                                (double) done / known,
                                rate,
                                left.map(time -> Durations.inWords(time.toSeconds()))
                                        .orElse("…"));
        return ansi.string("@|bold " + mark + "|@ " + work
                + failures(messages, failed)
                + traffic.map(seen -> pace(seen, messages)).orElse(""));
    }

    private String bar(boolean drawing) {
        int filled = (int) (BAR * Math.min(done, known) / known);
        return (drawing ? "█" : "#").repeat(filled) + (drawing ? "░" : "-").repeat(BAR - filled);
    }

    public static String failures(Messages messages, long failed) {
        return failed == 0 ? "" : " @|red " + messages.get("progress.failed", failed) + "|@";
    }

    /** What Webex allows, or until when it asks to wait; empty for neither. */
    public static String pace(Traffic traffic, Messages messages) {
        if (!traffic.holdLeft().isZero()) {
            Instant until = Instant.now().plus(traffic.holdLeft()).plusMillis(999);
            return " @|yellow " + messages.get("progress.hold", CLOCK.format(until.atZone(ZoneId.systemDefault())))
                    + "|@";
        }
        return traffic.pace().isPresent()
                ? " " + messages.get("progress.pace", traffic.pace().getAsDouble())
                : "";
    }

    /** Cuts to the width of the terminal without cutting a colour in two. */
    public static String cut(String line, int columns) {
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int i = 0; i < line.length() && width < columns - 1; i++) {
            if (line.charAt(i) == '\033') {
                int end = line.indexOf('m', i);
                kept.append(line, i, end + 1);
                i = end;
            } else {
                kept.append(line.charAt(i));
                width++;
            }
        }
        return kept.append("\033[0m").toString();
    }
}
