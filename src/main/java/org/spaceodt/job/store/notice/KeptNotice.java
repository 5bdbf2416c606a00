package org.spaceodt.job.store.notice;

import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.JobState;

/**
 * One message about a job that came to rest, by one way.
 *
 * @param epoch the run of the job that came to rest: with the job and the channel it is told apart by it
 * @param channel {@code webhook}, {@code room} or {@code mail}
 * @param standing how the job stood then
 * @param reason why, where it did not end: a word of the engine, or what the work said
 * @param rested when that was
 * @param tries how often it was begun to be sent
 * @param changed when it was last tried
 * @param error why the last try failed; empty for none
 */
public record KeptNotice(
        String jobId,
        long epoch,
        String channel,
        JobState standing,
        Optional<String> reason,
        Instant rested,
        NoticeState state,
        int tries,
        Instant changed,
        Optional<String> error) {
    /** The same in all tries, so that who gets it twice knows. */
    public String id() {
        return jobId + "." + epoch;
    }
}
