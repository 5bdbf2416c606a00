package org.spaceodt.sandbox.api.call;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the API says.
 *
 * @param body JSON in UTF-8
 * @param headers those that not every answer has
 */
public record ApiResponse(int status, byte[] body, Map<String, String> headers) {
    /** An answer without headers of its own. */
    public ApiResponse(int status, byte[] body) {
        this(status, body, Map.of());
    }

    /** Done, and there is nothing to say. */
    public static ApiResponse silent(int status) {
        return new ApiResponse(status, new byte[0]);
    }

    public static ApiResponse created(Json json) {
        return new ApiResponse(201, json.bytes());
    }

    public static ApiResponse ok(Json json) {
        return new ApiResponse(200, json.bytes());
    }

    /** A page of a list, and the URL of the next one (RFC 8288). */
    static ApiResponse page(Json json, Optional<String> next) {
        return new ApiResponse(
                200,
                json.bytes(),
                next.map(url -> Map.of("Link", "<" + url + ">; rel=\"next\"")).orElse(Map.of()));
    }

    /** The same with one more header, or as it is when there is no value. */
    public ApiResponse with(String header, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value.get());
        return new ApiResponse(status, body, more);
    }
}
