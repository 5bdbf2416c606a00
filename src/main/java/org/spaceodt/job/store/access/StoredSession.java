package org.spaceodt.job.store.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a session; not the session.
 *
 * @param hash SHA-256 of the session, in hexadecimal digits
 * @param name who is logged in
 * @param how by what: a code
 * @param role its code, where it was found out at the log-in
 * @param mark of the password at the log-in, where there is one
 * @param seen when the last request came, to a minute
 */
public record StoredSession(
        String hash,
        String name,
        String how,
        Optional<String> role,
        Optional<String> mark,
        Instant created,
        Instant seen) {}
