package org.spaceodt.webex.wire;

import java.util.List;

/**
 * A request as it was sent. {@link #toString()} shows sizes only.
 *
 * @param headers in the order in which they were sent
 * @param body not compressed; empty for none
 */
public record Message(List<Header> headers, byte[] body) {
    @Override
    public String toString() {
        return "Message[" + headers.size() + " headers, " + body.length + " bytes]";
    }
}
