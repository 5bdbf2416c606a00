package org.spaceodt.app.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that took time, and has ended.
 *
 * @param place where it belongs, and what it is called by those within it
 * @param parent the span that it is within; empty for a run of a job
 * @param name of few values: no id, and nothing that somebody wrote
 * @param outward whether it is a call to somebody else
 * @param attributes texts, whole numbers and booleans
 * @param failed whether it did not do what it was to do
 */
record Span(
        Place place,
        Optional<String> parent,
        String name,
        boolean outward,
        Instant began,
        Duration took,
        Map<String, Object> attributes,
        boolean failed) {
    /**
     * @param trace 32 hexadecimal digits
     * @param id 16 of them
     */
    record Place(String trace, String id) {}
}
