package org.spaceodt.change.recipe;

import java.util.List;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.location.Locations;

/** A location of an organization, for who fills in a table. */
public record LocationId(String id, String name) {
    /**
     * As Webex has them now.
     *
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public static List<LocationId> all(WebexClient webex) {
        return new Locations(webex)
                .list().stream()
                        .map(location -> new LocationId(
                                location.path("id").asText(),
                                location.path("name").asText()))
                        .toList();
    }
}
