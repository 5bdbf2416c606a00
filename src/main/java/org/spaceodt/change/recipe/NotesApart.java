package org.spaceodt.change.recipe;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.webex.ApiAddress;

/**
 * What was noted in a simulation, over what is stored of the tenant that it simulates. Thread-safe.
 *
 * @param tenant where that tenant is
 * @param written by account and what it is about; empty for what was forgotten
 */
record NotesApart(ApiAddress tenant, Map<String, Optional<String>> written) {
    NotesApart(ApiAddress tenant) {
        this(tenant, new ConcurrentHashMap<>());
    }

    /** Empty where nothing was written; what was forgotten is there, and empty. */
    Optional<Optional<String>> of(String account, String what) {
        return Optional.ofNullable(written.get(account + " " + what));
    }

    void put(String account, String what, Optional<String> value) {
        written.put(account + " " + what, value);
    }
}
