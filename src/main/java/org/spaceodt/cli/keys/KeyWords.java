package org.spaceodt.cli.keys;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.spaceodt.job.store.access.StoredKey;

/** A key as programs read it. */
final class KeyWords {
    private KeyWords() {}

    /** {@code good}, {@code revoked} or {@code ended}: also the end of the keys of its texts. */
    static String state(StoredKey key, Instant now) {
        return key.isGood(now) ? "good" : key.revoked().isPresent() ? "revoked" : "ended";
    }

    /** Times in UTC, ISO 8601; null where there is none. */
    static ObjectNode json(StoredKey key, Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", key.name())
                .put("role", key.role())
                .put("state", state(key, now))
                .put("created", key.created().toString())
                .put("created_by", key.createdBy())
                .put("until", key.until().map(Instant::toString).orElse(null))
                .put("revoked", key.revoked().map(Instant::toString).orElse(null));
    }
}
