package org.spaceodt.webex.wire;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where an attempt's time went, in nanoseconds. What did not happen, or is not known, is empty.
 *
 * @param connectNanos until there was a connection
 * @param sendNanos until all of the request was handed over
 * @param waitNanos until the head of the answer was there
 * @param receiveNanos until all of the answer was there
 */
public record Timings(
        OptionalLong connectNanos, OptionalLong sendNanos, OptionalLong waitNanos, OptionalLong receiveNanos) {
    public static final Timings NONE =
            new Timings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** All that is known together. */
    public Duration total() {
        return Duration.ofNanos(Stream.of(connectNanos, sendNanos, waitNanos, receiveNanos)
                .mapToLong(nanos -> Math.max(0, nanos.orElse(0)))
                .sum());
    }
}
