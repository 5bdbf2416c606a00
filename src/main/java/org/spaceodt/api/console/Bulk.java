package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.spaceodt.api.problem.Refusal;

/**
 * {@code bulk} of a request, as scripts send it. The engine has no chunks and decides by itself how many rows are in work; what is
 * said here shows in the answer, and {@code max_workers} is the most rows at once where somebody says it.
 *
 * @param said whether somebody says how many rows at most are in work at once
 */
record Bulk(boolean enabled, int chunkSize, int maxWorkers, boolean said) {
    static final String NAME = "bulk";
    private static final int CHUNK = 200;
    private static final int WORKERS = 4;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_WORKERS = 1_000;

    /** @throws Refusal when it is no object of these, or a number cannot be */
    static Bulk of(Optional<JsonNode> given) {
        if (given.isEmpty()) {
            return new Bulk(false, CHUNK, WORKERS, false);
        }
        if (!given.get().isObject()) {
            throw Refusal.part(NAME, "object");
        }
        SmallBody bulk = new SmallBody(given.get());
        boolean enabled = bulk.flag("enabled");
        return new Bulk(
                enabled,
                number(bulk, "chunk_size", CHUNK, MOST_ROWS),
                number(bulk, "max_workers", WORKERS, MOST_WORKERS),
                enabled && bulk.find("max_workers").isPresent());
    }

    private static int number(SmallBody bulk, String member, int usual, int most) {
        return bulk.find(member)
                .map(node -> {
                    try {
                        int number = Integer.parseInt(node.asText().strip());
                        if (number >= 1 && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Said below.
                    }
                    throw Refusal.part(NAME + "." + member, "between", "1", String.valueOf(most));
                })
                .orElse(usual);
    }
}
