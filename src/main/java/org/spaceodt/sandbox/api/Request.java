package org.spaceodt.sandbox.api;

import java.util.List;
import java.util.Map;

/**
 * A request as the API sees it.
 *
 * @param origin scheme and authority as the client wrote them, such as {@code http://127.0.0.1:8080}; next links begin with it
 * @param path the raw path, still percent-encoded
 * @param query the decoded query parameters in their order
 * @param trackingId repeated in error bodies
 */
public record Request(
        String method, String origin, String path, List<Map.Entry<String, String>> query, String trackingId) {}
