package org.spaceodt.webex.http;

import org.spaceodt.webex.cause.NoAnswer;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.Timings;

/** How one attempt ended. */
public sealed interface Delivery {
    Timings timings();

    /** @return the other end's IP address, or empty text */
    String remoteAddress();

    /** A whole answer came, with any status. */
    record Answered(Reply reply, Timings timings, String remoteAddress) implements Delivery {}

    /**
     * No whole answer came.
     *
     * @param reach how far the request came
     * @param reason why
     * @param trouble the same in words that hold neither headers nor bodies
     */
    record Lost(Reach reach, NoAnswer reason, String trouble, Timings timings, String remoteAddress)
            implements Delivery {
        /** Of a request whose sender was interrupted while it waited for its turn. */
        public static Lost whileWaiting() {
            return new Lost(Reach.NOT_SENT, NoAnswer.BROKEN, ConnectionFailure.INTERRUPTED, Timings.NONE, "");
        }
    }

    /** Whether the other end may have acted on a request that was not answered. */
    enum Reach {
        /** There was no connection, so nothing arrived: it is safe to send again, whatever it was. */
        NOT_SENT,
        /** It was, or may have been, handed over: only a look tells what it did. */
        PERHAPS_DONE,
        /** It was answered, but the answer is of no use, and asking again would give the same. */
        UNUSABLE_ANSWER
    }
}
