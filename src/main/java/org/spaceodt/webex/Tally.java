package org.spaceodt.webex;

import java.util.concurrent.atomic.LongAdder;

/** Counts what one client sends. */
final class Tally {
    private final LongAdder calls = new LongAdder();
    private final LongAdder retries = new LongAdder();

    void made() {
        calls.increment();
    }

    void repeated() {
        retries.increment();
    }

    long calls() {
        return calls.sum();
    }

    long retries() {
        return retries.sum();
    }
}
