package org.spaceodt.webex.wire;

import java.util.List;

/**
 * An answer as it came. {@link #toString()} shows status and sizes only.
 *
 * @param status HTTP status
 * @param reason the words after the status; empty where there are none
 * @param body decompressed; empty for none
 */
public record Reply(int status, String reason, List<Header> headers, byte[] body) {
    @Override
    public String toString() {
        return "Reply[" + status + ", " + headers.size() + " headers, " + body.length + " bytes]";
    }
}
