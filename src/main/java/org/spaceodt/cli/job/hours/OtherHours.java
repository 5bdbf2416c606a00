package org.spaceodt.cli.job.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HoursChange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Other hours for a job that is there, or none. */
public class OtherHours {
    @Mixin
    HoursOptions hours = new HoursOptions();

    @Option(names = "--any-time")
    boolean anyTime;

    /**
     * What was asked for.
     *
     * @param given empty where none were given
     */
    public record Asked(HoursChange change, Optional<GivenHours> given) {
        public static final Asked NOTHING = new Asked(HoursChange.NONE, Optional.empty());

        /** What is said once the job was told to go on. */
        public List<String> lines(JobView before, JobView job, Instant now, HoursTexts texts) {
            List<String> lines = new ArrayList<>(texts.became(before.hours(), job.hours(), now));
            given.ifPresent(hours -> hours.notes().forEach(note -> lines.add(texts.note(note))));
            lines.addAll(texts.of(job, now));
            return lines;
        }
    }

    /** @throws UsageError for hours that cannot be, or two that exclude each other */
    public Asked read(Console console) throws UsageError {
        Optional<GivenHours> given = hours.read(console);
        if (anyTime && given.isPresent()) {
            throw new UsageError(console.messages().get("hours.anyTime"));
        }
        HoursChange change = anyTime ? HoursChange.ANY_TIME : HoursChange.of(given);
        return new Asked(change, given);
    }
}
