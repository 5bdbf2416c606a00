package org.spaceodt.job.store.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a key; not the key.
 *
 * @param hash SHA-256 of the key, in hexadecimal digits
 * @param role its code
 * @param createdBy who made it
 * @param until from when on it is good no more; empty for never
 * @param revoked since when it is good no more, whatever its end
 */
public record StoredKey(
        String id,
        String name,
        String hash,
        String role,
        Instant created,
        String createdBy,
        Optional<Instant> until,
        Optional<Instant> revoked) {
    /** Whether who has the key gets in. */
    public boolean isGood(Instant now) {
        return revoked.isEmpty() && until.map(now::isBefore).orElse(true);
    }
}
