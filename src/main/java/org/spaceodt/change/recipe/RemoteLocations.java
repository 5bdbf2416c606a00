package org.spaceodt.change.recipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.RouteTargets;

/** The locations of an organization as Webex has them now. Every method throws a WebexException when they cannot be read. */
public final class RemoteLocations {
    private RemoteLocations() {}

    /** With the fields of the API. */
    public static List<ObjectNode> all(WebexClient webex) {
        return new Locations(webex).list();
    }

    /** @param ids in either form; those that are not there are left out */
    public static List<ObjectNode> those(WebexClient webex, Collection<String> ids) {
        Set<String> wanted = ids.stream().map(id -> new WebexId(id).bare()).collect(Collectors.toSet());
        return all(webex).stream()
                .filter(location ->
                        wanted.contains(new WebexId(location.path("id").asText()).bare()))
                .toList();
    }

    /** All route groups of the organization, with the fields of the API. */
    public static List<ObjectNode> routeGroups(WebexClient webex) {
        return new RouteTargets(webex).groups();
    }

    /** Whether it was chosen how a location reaches the telephone network: without that, it takes no numbers. */
    public static boolean hasPstn(WebexClient webex, String locationId) {
        return new PstnConnections(webex).find(locationId).isPresent();
    }
}
