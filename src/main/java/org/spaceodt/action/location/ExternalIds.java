package org.spaceodt.action.location;

import java.util.Optional;
import org.spaceodt.webex.WebexClient;

/**
 * What other systems call the locations of an organization. Webex keeps no such ids, so they are kept here. Thread-safe;
 * what was remembered is found by every process that works on the same store.
 *
 * <p>Each call has the client, because the same id may mean different things in different organizations.
 */
public interface ExternalIds {
    /** @return the id of the location in either form, also of one that does not exist any more */
    Optional<String> find(WebexClient webex, String externalId);

    /** An id that was another location's until now is this one's from now on. */
    void remember(WebexClient webex, String externalId, String locationId);

    /** Does nothing when it is not known. */
    void forget(WebexClient webex, String externalId);
}
