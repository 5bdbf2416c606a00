package org.spaceodt.cli.job.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HoursFault;
import picocli.CommandLine.Option;

/** When a job may be worked on. */
public class HoursOptions {
    @Option(names = "--start-at", paramLabel = "TIME")
    List<String> startAt = new ArrayList<>();

    @Option(names = "--stop-at", paramLabel = "TIME")
    List<String> stopAt = new ArrayList<>();

    @Option(names = "--zone", paramLabel = "ZONE")
    List<String> zone = new ArrayList<>();

    /** @throws UsageError for hours that cannot be */
    public Optional<GivenHours> read(Console console) throws UsageError {
        try {
            return GivenHours.of(
                    once("--start-at", startAt, console),
                    once("--stop-at", stopAt, console),
                    once("--zone", zone, console),
                    ZoneId.systemDefault(),
                    Instant.now());
        } catch (HoursFault e) {
            throw new UsageError(new HoursTexts(console.messages()).fault(e));
        }
    }

    /** Of two windows nobody knows which is meant. */
    private static Optional<String> once(String option, List<String> given, Console console) throws UsageError {
        if (given.size() > 1) {
            throw new UsageError(console.messages().get("hours.twice", option, String.join(", ", given)));
        }
        return given.stream().findFirst();
    }
}
