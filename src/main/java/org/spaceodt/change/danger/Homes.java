package org.spaceodt.change.danger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.location.Locations;

/**
 * In which countries somebody calls from home: that of their location; where an organization has locations in one country alone,
 * or nobody tells, those of all its locations. For one thread.
 */
final class Homes {
    private final WebexClient webex;
    private final Names names;
    private final Map<String, Set<String>> ofAll = new HashMap<>();

    /** @param webex remembers what it has read */
    Homes(WebexClient webex) {
        this.webex = webex;
        this.names = new Names(webex);
    }

    /** Two letters each; empty when nobody tells. */
    Set<String> of(String organization, Target target) {
        Set<String> all = ofAll.computeIfAbsent(organization, this::read);
        return all.size() < 2 || target.id().isEmpty()
                ? all
                : own(organization, target).map(Set::of).orElse(all);
    }

    private Set<String> read(String organization) {
        try {
            WebexClient of = organization.isEmpty() ? webex : webex.inOrganization(organization);
            return new Locations(of)
                    .list().stream()
                            .map(location -> location.at("/address/country").asText())
                            .filter(country -> country.matches("[A-Z]{2}"))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (WebexException e) {
            return Set.of();
        }
    }

    private Optional<String> own(String organization, Target target) {
        Optional<Kind> kind =
                switch (target.kind()) {
                    case "person" -> Optional.of(Kind.PERSON);
                    case "workspace" -> Optional.of(Kind.WORKSPACE);
                    case "location" -> Optional.of(Kind.LOCATION);
                    default -> Optional.empty();
                };
        Row row = new Row(0, organization.isEmpty() ? Map.of() : Map.of(Names.ORGANIZATION, organization));
        try {
            return kind.flatMap(known -> names.country(row, known, target.id()));
        } catch (WebexException e) {
            return Optional.empty();
        }
    }
}
