package org.spaceodt.webex.wire.har;

import java.io.IOException;
import java.util.OptionalLong;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Timings;

/**
 * The phases of a HAR entry, in nanoseconds. HAR 1.2 allows -1 for a phase that does not apply, except for send, wait and
 * receive, which must not be negative: they are 0 where nothing is known.
 */
record HarTimings(long blocked, long connect, long send, long answer, long receive) {
    private static final long NONE = -1;

    static HarTimings of(Exchange exchange) {
        Timings timings = exchange.timings();
        return new HarTimings(
                Math.max(0, exchange.waited().toNanos()),
                timings.connectNanos().orElse(NONE),
                known(timings.sendNanos()),
                known(timings.waitNanos()),
                known(timings.receiveNanos()));
    }

    /** HAR has it that the time of an entry is the sum of its phases. */
    long totalNanos() {
        return blocked + Math.max(0, connect) + send + answer + receive;
    }

    void write(HarJson json) throws IOException {
        json.open("timings");
        json.millis("blocked", blocked);
        json.number("dns", NONE);
        if (connect < 0) {
            json.number("connect", NONE);
        } else {
            json.millis("connect", connect);
        }
        json.millis("send", send);
        json.millis("wait", answer);
        json.millis("receive", receive);
        json.number("ssl", NONE);
        json.close();
    }

    private static long known(OptionalLong nanos) {
        return Math.max(0, nanos.orElse(0));
    }
}
