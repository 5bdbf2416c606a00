package org.spaceodt.sandbox.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that goes wrong with one request. Of two rules that want the same thing the earlier one wins; delays add up.
 *
 * @param failure answered instead of carrying it out
 * @param doneBut the status that is answered though it was carried out
 * @param answers what becomes of the answer, in the order of the rules
 * @param lag how long reads do not see what was written
 */
public record InjectedFault(
        Duration delay,
        Optional<Effect.Failure> failure,
        Optional<Effect.Transport> transport,
        boolean partial,
        OptionalInt doneBut,
        Duration lag,
        boolean expiresToken,
        List<Effect.OnAnswer> answers) {
    /** All is well. */
    public static final InjectedFault NONE = new InjectedFault(
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            false,
            OptionalInt.empty(),
            Duration.ZERO,
            false,
            List.of());

    InjectedFault withDelay(Duration more) {
        return new InjectedFault(delay.plus(more), failure, transport, partial, doneBut, lag, expiresToken, answers);
    }

    InjectedFault withFailure(Effect.Failure other) {
        return new InjectedFault(
                delay, failure.or(() -> Optional.of(other)), transport, partial, doneBut, lag, expiresToken, answers);
    }

    InjectedFault withTransport(Effect.Transport other) {
        return new InjectedFault(
                delay, failure, transport.or(() -> Optional.of(other)), partial, doneBut, lag, expiresToken, answers);
    }

    InjectedFault withPartial() {
        return new InjectedFault(delay, failure, transport, true, doneBut, lag, expiresToken, answers);
    }

    InjectedFault withDoneBut(int status) {
        OptionalInt first = doneBut.isPresent() ? doneBut : OptionalInt.of(status);
        return new InjectedFault(delay, failure, transport, partial, first, lag, expiresToken, answers);
    }

    InjectedFault withLag(Duration other) {
        return new InjectedFault(
                delay, failure, transport, partial, doneBut, lag.isZero() ? other : lag, expiresToken, answers);
    }

    InjectedFault withExpiredToken() {
        return new InjectedFault(delay, failure, transport, partial, doneBut, lag, true, answers);
    }

    InjectedFault withAnswer(Effect.OnAnswer another) {
        List<Effect.OnAnswer> more =
                Stream.concat(answers.stream(), Stream.of(another)).toList();
        return new InjectedFault(delay, failure, transport, partial, doneBut, lag, expiresToken, more);
    }
}
