package org.spaceodt.sandbox.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that goes wrong with one request. Of two rules that want the same thing the earlier one wins; delays add up.
 *
 * @param failure answered instead of carrying it out
 * @param doneBut the status that is answered though it was carried out
 * @param lag how long reads do not see what was written
 */
public record Mishap(
        Duration delay,
        Optional<Effect.Failure> failure,
        Optional<Effect.Transport> transport,
        boolean partial,
        OptionalInt doneBut,
        Duration lag,
        boolean expiresToken) {
    /** All is well. */
    public static final Mishap NONE = new Mishap(
            Duration.ZERO, Optional.empty(), Optional.empty(), false, OptionalInt.empty(), Duration.ZERO, false);

    Mishap withDelay(Duration more) {
        return new Mishap(delay.plus(more), failure, transport, partial, doneBut, lag, expiresToken);
    }

    Mishap withFailure(Effect.Failure other) {
        return new Mishap(delay, failure.or(() -> Optional.of(other)), transport, partial, doneBut, lag, expiresToken);
    }

    Mishap withTransport(Effect.Transport other) {
        return new Mishap(delay, failure, transport.or(() -> Optional.of(other)), partial, doneBut, lag, expiresToken);
    }

    Mishap withPartial() {
        return new Mishap(delay, failure, transport, true, doneBut, lag, expiresToken);
    }

    Mishap withDoneBut(int status) {
        OptionalInt first = doneBut.isPresent() ? doneBut : OptionalInt.of(status);
        return new Mishap(delay, failure, transport, partial, first, lag, expiresToken);
    }

    Mishap withLag(Duration other) {
        return new Mishap(delay, failure, transport, partial, doneBut, lag.isZero() ? other : lag, expiresToken);
    }

    Mishap withExpiredToken() {
        return new Mishap(delay, failure, transport, partial, doneBut, lag, true);
    }
}
