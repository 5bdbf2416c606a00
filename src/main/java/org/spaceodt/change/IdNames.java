package org.spaceodt.change;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.action.Directory;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;

/**
 * What objects are called of which there is only the id: people compare names, not base64. A list is read when an id of its
 * kind is met, and again after some minutes; while it cannot be read, ids stay ids. Thread-safe.
 */
public final class IdNames {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final WebexClient webex;
    private final Map<Kind, Known> known;

    public IdNames(WebexClient webex) {
        this(webex, new ConcurrentHashMap<>());
    }

    private IdNames(WebexClient webex, Map<Kind, Known> known) {
        this.webex = webex;
        this.known = known;
    }

    /** What somebody else has just read. */
    void know(Kind kind, Directory all) {
        known.put(kind, new Known(Optional.of(all), System.nanoTime()));
    }

    /** The same names, of which those that are still to be read are read with another client: it may know them already. */
    IdNames with(WebexClient other) {
        return new IdNames(other, known);
    }

    /** @param all empty when they could not be read */
    private record Known(Optional<Directory> all, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** @param text any value; empty for what is no id, or one that nothing listed has */
    public Optional<String> of(String text) {
        return new WebexId(text).kind().flatMap(IdNames::listed).flatMap(type -> of(type, text));
    }

    /** Two letters each: the countries in which the organization has locations; none when they could not be read. */
    Set<String> countries() {
        return all(Kind.LOCATION).map(Directory::countries).orElse(Set.of());
    }

    private Optional<Directory> all(Kind kind) {
        return known.compute(kind, (key, earlier) -> earlier != null && earlier.isFresh() ? earlier : read(key))
                .all();
    }

    /** @param id in either form */
    Optional<String> of(Kind kind, String id) {
        return all(kind).flatMap(directory -> directory.nameOf(id)).filter(name -> !name.isEmpty());
    }

    /** Of what there are few enough for one list. */
    private static Optional<Kind> listed(String kind) {
        return switch (kind) {
            case "LOCATION" -> Optional.of(Kind.LOCATION);
            case "TRUNK", "ROUTE_GROUP" -> Optional.of(Kind.ROUTE);
            case "LICENSE" -> Optional.of(Kind.LICENSE);
            case "CALL_QUEUE" -> Optional.of(Kind.CALL_QUEUE);
            default -> Optional.empty();
        };
    }

    private Known read(Kind type) {
        Optional<Directory> all;
        try {
            all = Optional.of(Directory.read(webex, type));
        } catch (WebexException e) {
            all = Optional.empty();
        }
        return new Known(all, System.nanoTime());
    }
}
