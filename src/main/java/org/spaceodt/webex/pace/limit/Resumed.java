package org.spaceodt.webex.pace.limit;

import java.util.OptionalDouble;

/**
 * What an earlier run learned, until a call is refused: its mirror of the server's bucket. Calls in flight grow from two by half a
 * round trip nevertheless, since the first of a process take long, and would arrive all at once.
 */
final class Resumed implements Phase {
    private final Settled mirror;
    private final Open window = Open.cold();

    Resumed(Settled mirror) {
        this.mirror = mirror;
    }

    @Override
    public OptionalDouble pace() {
        return mirror.pace();
    }

    @Override
    public Phase advance(long now) {
        Phase next = mirror.advance(now);
        return next == mirror ? this : next;
    }

    @Override
    public long nextTurn(long now, long inFlight) {
        return Math.max(window.nextTurn(now, inFlight), mirror.nextTurn(now, inFlight));
    }

    @Override
    public double level() {
        return mirror.level();
    }

    @Override
    public void take(int calls) {
        mirror.take(calls);
    }

    @Override
    public void accepted() {
        window.accepted();
    }
}
