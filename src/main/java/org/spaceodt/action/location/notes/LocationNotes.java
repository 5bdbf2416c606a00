package org.spaceodt.action.location.notes;

import java.util.Optional;
import org.spaceodt.webex.WebexClient;

/**
 * What is kept of locations beside Webex: what other systems call them, for which Webex has no field, and what was set last
 * of the fields that Webex does not show. Thread-safe; what was remembered is found by every process that works on the same
 * store.
 *
 * <p>Each call has the client, because the same id may mean different things in different organizations.
 */
public interface LocationNotes {
    /** @return the id of the location in either form, also of one that does not exist any more */
    Optional<String> find(WebexClient webex, String externalId);

    /** An id that was another location's until now is this one's from now on. */
    void remember(WebexClient webex, String externalId, String locationId);

    /** Does nothing when it is not known. */
    void forget(WebexClient webex, String externalId);

    /**
     * What we set last; empty when we did not.
     *
     * @param locationId in either form
     */
    Optional<String> lastSet(WebexClient webex, String locationId, String field);

    void set(WebexClient webex, String locationId, String field, String value);
}
