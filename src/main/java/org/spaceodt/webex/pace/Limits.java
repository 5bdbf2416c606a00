package org.spaceodt.webex.pace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which family is under which limit: one for all of them, until there is evidence of others. Not thread-safe. */
final class Limits {
    private final Mirror shared = new Mirror();
    private final Map<String, Mirror> split = new LinkedHashMap<>();

    Mirror shared() {
        return shared;
    }

    Map<String, Mirror> split() {
        return split;
    }

    Mirror of(String family) {
        return split.getOrDefault(family, shared);
    }

    void accepted(Sent sent) {}

    /** @return the family that was found to have a limit of its own just now */
    Optional<String> refused(Sent sent, long now) {
        return Optional.empty();
    }
}
