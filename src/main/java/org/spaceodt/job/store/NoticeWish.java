package org.spaceodt.job.store;

import java.util.List;
import java.util.Optional;
import org.spaceodt.job.JobState;

/**
 * Who is told of jobs that come to rest.
 *
 * @param channels {@code webhook}, {@code room}, {@code mail}
 * @param pauses whether also of those that wait for somebody; else only of those that ended
 */
public record NoticeWish(List<String> channels, boolean pauses) {
    public static final NoticeWish NOBODY = new NoticeWish(List.of(), false);

    public NoticeWish {
        channels = List.copyOf(channels);
    }

    /**
     * @param reason why it stopped; who told it to pause gave none, and knows
     * @return by which ways people are told
     */
    public List<String> of(JobState state, Optional<String> reason) {
        boolean waits = pauses && state == JobState.PAUSED && reason.isPresent();
        return state.ended() || waits ? channels : List.of();
    }
}
