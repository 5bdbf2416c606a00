package org.spaceodt.cli.job.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.store.process.JobProcess;

/**
 * How a job is started.
 *
 * @param hours empty where nobody said any: a job that has some keeps them
 * @param left the process to which it is left; empty where it is run here
 */
public record Start(Optional<GivenHours> hours, Optional<JobProcess> left) {
    /** At once, or when a job that is there goes on anyway; here. */
    public static final Start HERE = new Start(Optional.empty(), Optional.empty());

    public boolean isDetached() {
        return left.isPresent();
    }

    /** What becomes of the hours of the job. */
    public HoursChange change() {
        return HoursChange.of(hours);
    }

    /** What somebody is told before it is started. */
    public List<String> before(JobContext place, Messages messages) {
        HoursTexts texts = new HoursTexts(messages);
        Instant now = Instant.now();
        List<String> lines = new ArrayList<>();
        hours.ifPresent(given -> {
            given.notes().forEach(note -> lines.add(texts.note(note)));
            lines.add(texts.hours(given.hours()));
            lines.add(texts.begins(given.hours(), now));
            if (!isDetached()) {
                texts.token(given.hours(), place.webex().tokenEnd(), now).ifPresent(lines::add);
            }
        });
        left.ifPresent(process -> lines.add(texts.leftTo(process)));
        return lines;
    }

    /**
     * What is said once it is started.
     *
     * @param before how it stood
     * @param job as it stands
     */
    public List<String> after(JobView before, JobView job, Messages messages) {
        HoursTexts texts = new HoursTexts(messages);
        Instant now = Instant.now();
        List<String> lines = new ArrayList<>(texts.became(before.hours(), job.hours(), now));
        if (hours.isEmpty()) {
            lines.addAll(texts.of(job, now));
        }
        return lines;
    }
}
