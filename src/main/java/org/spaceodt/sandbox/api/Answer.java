package org.spaceodt.sandbox.api;

import java.util.Optional;

/**
 * What the API says.
 *
 * @param body JSON in UTF-8
 * @param next URL of the next page
 */
public record Answer(int status, byte[] body, Optional<String> next) {
    static Answer ok(Json json) {
        return new Answer(200, json.bytes(), Optional.empty());
    }
}
