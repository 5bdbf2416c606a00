package org.spaceodt.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A moment by both clocks of this machine: one is never turned, but stands still while the machine is suspended; the other goes
 * on then, but can be turned.
 *
 * @param nanos of the one that is never turned
 * @param millis of the other, since 1970
 */
public record Moment(long nanos, long millis) {
    public static Moment now() {
        return new Moment(System.nanoTime(), System.currentTimeMillis());
    }

    /** How much later another is, by the clock that says more: never too little, if not both are wrong. */
    public Duration until(Moment later) {
        return Duration.ofNanos(Math.max(later.nanos - nanos, TimeUnit.MILLISECONDS.toNanos(later.millis - millis)));
    }
}
