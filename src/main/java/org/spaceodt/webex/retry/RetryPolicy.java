package org.spaceodt.webex.retry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a call is made at most, and how long it may take. */
@ConfigMapping(prefix = "space-odt.webex")
public interface RetryPolicy {
    /** Tries after 5xx, broken connections and timeouts, the first one included. */
    @WithDefault("5")
    int attempts();

    /** Tries that may be answered 429 or 423: more, because such a call was not processed and the pace is being learned. */
    @WithDefault("30")
    int refusals();

    /** How long a call may take from the first try to the last, waits included; a try that is under way may end later. */
    @WithDefault("20M")
    Duration totalTime();

    /** The longest {@code Retry-After} that is waited for at all; none is made shorter. */
    @WithDefault("15M")
    Duration longestHold();

    /** How long one try may take, from the connection to the last byte of the answer, whatever TCP does. */
    @WithDefault("30S")
    Duration callTimeout();

    /** How long a person's settings may be missing after a Calling licence was given. */
    @WithDefault("2M")
    Duration settling();

    /** The wait before the second try; it doubles from try to try, with jitter. */
    @WithDefault("0.3S")
    Duration firstWait();

    /** The longest wait before a call is made again. */
    @WithDefault("10S")
    Duration longestWait();

    /** Bytes of an answer's body, counted while it arrives and after decompression; at most a sixteenth of the memory that the process may have. */
    @WithDefault("67108864")
    long largestAnswer();
}
