package org.spaceodt.sandbox.api.call;

import java.util.List;
import java.util.Map;

/**
 * A request as the API sees it.
 *
 * @param origin scheme and authority as the client wrote them, such as {@code http://127.0.0.1:8080}; next links begin with it
 * @param path the raw path, still percent-encoded
 * @param query the decoded query parameters in their order
 * @param body what was sent, empty for a read
 * @param caller a mark of the access token, for the write log; "" for a read
 * @param trackingId repeated in error bodies
 * @param writeFault what is to go wrong
 */
public record ApiRequest(
        String method,
        String origin,
        String path,
        List<Map.Entry<String, String>> query,
        byte[] body,
        String caller,
        String trackingId,
        WriteFault writeFault) {
    private static final byte[] NOTHING = {};

    /** A request in which nothing goes wrong. */
    public ApiRequest(
            String method,
            String origin,
            String path,
            List<Map.Entry<String, String>> query,
            byte[] body,
            String caller,
            String trackingId) {
        this(method, origin, path, query, body, caller, trackingId, WriteFault.QUIET);
    }

    /** A read in which nothing goes wrong. */
    public static ApiRequest read(
            String origin, String path, List<Map.Entry<String, String>> query, String trackingId) {
        return new ApiRequest("GET", origin, path, query, NOTHING, "", trackingId);
    }

    /** The same request with another query. */
    public ApiRequest asking(List<Map.Entry<String, String>> other) {
        return new ApiRequest(method, origin, path, other, body, caller, trackingId, writeFault);
    }
}
