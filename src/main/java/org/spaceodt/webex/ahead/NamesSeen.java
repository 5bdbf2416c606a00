package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.ReadAhead;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/**
 * What people and workspaces are called who were read some minutes ago, for who needs nothing else of them: the stages of a run come
 * to the same people one after the other. Nothing is ever written from it.
 */
public final class NamesSeen implements ReadAhead {
    private static final Set<String> OWNERS = Set.of("people.get", "workspaces.get");
    private static final List<String> NAME = List.of("id", "displayName");
    private static final long FRESH = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 30_000;

    private final LongSupplier nanos;
    private final Map<Key, Seen> names = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
            return size() > MOST;
        }
    };

    public NamesSeen() {
        this(System::nanoTime);
    }

    NamesSeen(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Key(String organization, String id) {}

    private record Seen(String id, String name, long at) {}

    @Override
    public Optional<ObjectNode> one(Request request, List<String> fields, WebexClient webex) {
        if (fields.isEmpty() || !NAME.containsAll(fields) || !isOfOwner(request)) {
            return Optional.empty();
        }
        synchronized (names) {
            return Optional.ofNullable(names.get(key(request, webex)))
                    .filter(seen -> nanos.getAsLong() - seen.at() < FRESH)
                    .map(seen -> JsonFormat.MAPPER
                            .createObjectNode()
                            .put("id", seen.id())
                            .put("displayName", seen.name()));
        }
    }

    @Override
    public void seen(Request request, ObjectNode object, WebexClient webex) {
        if (isOfOwner(request) && NAME.stream().allMatch(object::hasNonNull)) {
            synchronized (names) {
                names.put(
                        key(request, webex),
                        new Seen(
                                object.path("id").asText(),
                                object.path("displayName").asText(),
                                nanos.getAsLong()));
            }
        }
    }

    private static boolean isOfOwner(Request request) {
        return OWNERS.contains(request.operation().id());
    }

    private static Key key(Request request, WebexClient webex) {
        return new Key(webex.orgId().orElse(""), new WebexId(request.ids().get(0)).bare());
    }

    @Override
    public Optional<List<ObjectNode>> some(Request request, WebexClient webex) {
        return Optional.empty();
    }

    @Override
    public void expect(Request request, WebexClient webex) {}

    /** What was written is read back, and seen then. */
    @Override
    public void forget() {}
}
