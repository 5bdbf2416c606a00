package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.NotPossible;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;

/** One roster for each queue that this process writes. Thread-safe. */
final class QueueRosters {
    private final Map<Key, QueueRoster> all = new ConcurrentHashMap<>();
    private final Polling watch;
    private final Duration linger;

    private record Key(String address, String organization, String queue) {}

    QueueRosters(Polling watch, Duration linger) {
        this.watch = watch;
        this.linger = linger;
    }

    /**
     * @param key of the queue in the change
     * @throws NotPossible when the change does not say where the queue is, and the person is not in it
     */
    QueueRoster of(Change.Effective change, Sort sort, String key, WebexClient webex) {
        JsonNode queue = Stream.of(change.after(), change.before())
                .map(fields -> QueueSeats.seat(fields, sort, key))
                .filter(seat -> seat.has(QueueSeats.ID) && seat.has(QueueSeats.LOCATION))
                .findFirst()
                .or(() -> asShown(change.target().id(), sort, QueueSeats.id(key), webex))
                .orElseThrow(() -> new NotPossible(ApplyCallQueueMemberships.text(
                        "no_agent", change.target().name(), QueueSeats.name(key))));
        String id = queue.path(QueueSeats.ID).asText();
        String location = Fields.text(queue, QueueSeats.LOCATION).orElseThrow();
        return all.computeIfAbsent(
                new Key(webex.address().toString(), webex.orgId().orElse(""), new WebexId(id).bare()),
                one -> new QueueRoster(location, id, sort, watch, linger, System::nanoTime));
    }

    private static Optional<JsonNode> asShown(String personId, Sort sort, String id, WebexClient webex) {
        return new QueueAgents(webex)
                .get(personId, sort)
                .path("queues")
                .valueStream()
                .filter(queue -> Equivalence.sameId(queue.path("id").asText(), id))
                .findFirst();
    }
}
