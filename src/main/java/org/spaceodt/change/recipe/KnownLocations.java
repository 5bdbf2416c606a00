package org.spaceodt.change.recipe;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.location.Locations;

/** The names of the locations that are there; listed once for each organization, and only when somebody asks. */
final class KnownLocations {
    private final WebexClient webex;
    private final Map<String, Set<String>> names = new HashMap<>();

    KnownLocations(WebexClient webex) {
        this.webex = webex;
    }

    boolean has(String organization, String name) {
        return names.computeIfAbsent(organization, this::list).contains(NameForm.of(name));
    }

    private Set<String> list(String organization) {
        return new Locations(organization.isEmpty() ? webex : webex.inOrganization(organization))
                .list().stream()
                        .map(location -> NameForm.of(location.path("name").asText()))
                        .collect(Collectors.toSet());
    }
}
