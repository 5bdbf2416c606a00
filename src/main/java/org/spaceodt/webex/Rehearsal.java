package org.spaceodt.webex;

import org.spaceodt.webex.http.Headers;
import org.spaceodt.webex.wire.Reply;

/**
 * Whether it is the simulated tenant that answers: it says so in a header of each answer. An address says nothing, since a
 * sandbox may have any. One good answer without the header, and it is none, whatever else was answered.
 */
final class Rehearsal {
    private static final String MARK = "X-Space-OdT-Sandbox";

    private volatile boolean simulated;
    private volatile boolean real;

    void note(Reply reply) {
        if (!Headers.all(reply, MARK).isEmpty()) {
            simulated = true;
        } else if (reply.status() < 300) {
            // What stands between may answer instead of the sandbox, but not well.
            real = true;
        }
    }

    /** False as long as nothing was answered. */
    boolean isOne() {
        return simulated && !real;
    }
}
