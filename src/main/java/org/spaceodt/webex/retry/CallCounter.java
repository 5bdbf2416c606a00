package org.spaceodt.webex.retry;

import java.util.concurrent.atomic.LongAdder;

/** Counts what one client sends. */
public final class CallCounter {
    private final LongAdder calls = new LongAdder();
    private final LongAdder retries = new LongAdder();

    public void made() {
        calls.increment();
    }

    public void repeated() {
        retries.increment();
    }

    public long calls() {
        return calls.sum();
    }

    public long retries() {
        return retries.sum();
    }
}
