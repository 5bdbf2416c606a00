package org.spaceodt.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Licenses;
import org.spaceodt.webex.resource.Locations;
import org.spaceodt.webex.resource.RouteTargets;

/**
 * What objects are called of which there is only the id: people compare names, not base64. A list is read when an id of its
 * kind is met, and again after some minutes; while it cannot be read, ids stay ids. Thread-safe.
 */
public final class IdNames {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final WebexClient webex;
    private final Map<Kind, Known> known = new ConcurrentHashMap<>();

    public IdNames(WebexClient webex) {
        this.webex = webex;
    }

    /** Of what there are few enough for one list. */
    private enum Kind {
        LOCATION,
        ROUTE,
        LICENSE
    }

    /** @param names by the id's bare form */
    private record Known(Map<String, String> names, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** @param text any value; empty for what is no id, or one that nothing listed has */
    public Optional<String> of(String text) {
        WebexId id = new WebexId(text);
        return id.kind().flatMap(IdNames::listed).map(kind -> known.compute(
                        kind, (key, earlier) -> earlier != null && earlier.isFresh() ? earlier : read(key))
                .names()
                .get(id.bare()));
    }

    private static Optional<Kind> listed(String kind) {
        return switch (kind) {
            case "LOCATION" -> Optional.of(Kind.LOCATION);
            case "TRUNK", "ROUTE_GROUP" -> Optional.of(Kind.ROUTE);
            case "LICENSE" -> Optional.of(Kind.LICENSE);
            default -> Optional.empty();
        };
    }

    private Known read(Kind kind) {
        Map<String, String> names;
        try {
            names = list(kind).stream()
                    .filter(object -> !object.path("name").asText().isEmpty())
                    .collect(Collectors.toMap(
                            object -> new WebexId(object.path("id").asText()).bare(),
                            object -> object.path("name").asText(),
                            (one, other) -> one));
        } catch (WebexException e) {
            names = Map.of();
        }
        return new Known(names, System.nanoTime());
    }

    private List<? extends JsonNode> list(Kind kind) {
        return switch (kind) {
            case LOCATION -> new Locations(webex).list();
            case ROUTE -> new RouteTargets(webex).choices();
            case LICENSE -> new Licenses(webex).list();
        };
    }
}
