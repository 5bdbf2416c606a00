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
public record Answer(int status, byte[] body, Map<String, String> headers) {
    /** An answer without headers of its own. */
    public Answer(int status, byte[] body) {
        this(status, body, Map.of());
    }

    /** Done, and there is nothing to say. */
    public static Answer silent(int status) {
        return new Answer(status, new byte[0]);
    }

    public static Answer created(Json json) {
        return new Answer(201, json.bytes());
    }

    public static Answer ok(Json json) {
        return new Answer(200, json.bytes());
    }

    /** A page of a list, and the URL of the next one (RFC 8288). */
    static Answer page(Json json, Optional<String> next) {
        return new Answer(
                200,
                json.bytes(),
                next.map(url -> Map.of("Link", "<" + url + ">; rel=\"next\"")).orElse(Map.of()));
    }

    /** The same with one more header, or as it is when there is no value. */
    public Answer with(String header, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value.get());
        return new Answer(status, body, more);
    }
}
