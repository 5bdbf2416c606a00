package org.spaceodt.webex.http;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * The body of an answer while it arrives, as long as it is no larger than it may be and there is memory for it. What is too
 * large is let go at once, not when the connection is closed.
 */
final class BoundedBody {
    private final long largest;
    private final String trouble;
    private Buffer taken = Buffer.buffer();

    /** @param largest bytes, after decompression */
    BoundedBody(long largest) {
        this.largest = largest;
        this.trouble = "the answer is larger than " + largest + " bytes";
    }

    /** @return false when it is too large, with this part or one before */
    boolean took(Buffer part) {
        if (taken == null) {
            return false;
        }
        try {
            if (taken.length() + (long) part.length() <= largest) {
                taken.appendBuffer(part);
                return true;
            }
        } catch (OutOfMemoryError e) {
            // On the thread that all connections share nobody else would tell of it: whoever waits would wait for
            // nothing.
        }
        taken = null;
        return false;
    }

    /** Empty when it was too large. */
    Optional<byte[]> whole() {
        return Optional.ofNullable(taken).map(Buffer::getBytes);
    }

    String trouble() {
        return trouble;
    }
}
