package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;

/**
 * The queues of a person as fields, each by name and id, so that it differs for itself: {@code callQueues/NAME (ID)} with id,
 * location, and whether it has been joined. Those with Customer Assist are apart, as in the API.
 */
record QueueSeats(WebexClient webex) {
    static final String ID = "id";
    static final String LOCATION = "locationId";
    static final String JOINED = "joinEnabled";
    static final String WEIGHT = "weight";

    private static final int NOT_FOUND = 404;
    private static final Map<Sort, String> ROOTS =
            Map.of(Sort.BASIC, "callQueues", Sort.ESSENTIALS, "customerAssistQueues");

    /** Where a queue is among the fields. A slash of its name would be one of the path. */
    static String path(Sort sort, String name, String id) {
        return ROOTS.get(sort) + "/" + name.replace('/', '∕') + " (" + new WebexId(id).bare() + ")";
    }

    /** The id of a queue in either form, of the last part of its path. */
    static String id(String key) {
        return key.substring(key.lastIndexOf('(') + 1, key.length() - 1);
    }

    static String name(String key) {
        return key.substring(0, key.lastIndexOf(" ("));
    }

    static List<Sort> sorts(Change.Effective change) {
        return List.of(Sort.values()).stream()
                .filter(sort ->
                        change.before().has(ROOTS.get(sort)) || change.after().has(ROOTS.get(sort)))
                .toList();
    }

    /** The last parts of the paths that a change has of one sort, by id. */
    static Map<String, String> keys(Change.Effective change, Sort sort) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (ObjectNode fields : List.of(change.before(), change.after())) {
            fields.path(ROOTS.get(sort)).fieldNames().forEachRemaining(key -> keys.put(id(key), key));
        }
        return keys;
    }

    static JsonNode seat(ObjectNode fields, Sort sort, String key) {
        return fields.path(ROOTS.get(sort)).path(key);
    }

    /**
     * @param sorts that are looked at
     * @param known how queues are called in a change, by sort and id: a name may have changed since
     */
    Observed.Found see(Target target, List<Sort> sorts, Map<Sort, Map<String, String>> known) {
        ObjectNode fields = Fields.none();
        for (Sort sort : sorts) {
            for (JsonNode queue : queues(target.id(), sort)) {
                String id = queue.path(ID).asText();
                String path = Optional.ofNullable(
                                known.getOrDefault(sort, Map.of()).get(new WebexId(id).bare()))
                        .map(key -> ROOTS.get(sort) + "/" + key)
                        .orElseGet(() -> path(sort, queue.path("name").asText(), id));
                Fields.put(fields, path + "/" + ID, Fields.text(queue, ID));
                Fields.put(fields, path + "/" + LOCATION, Fields.text(queue, LOCATION));
                Fields.put(fields, path + "/" + JOINED, queue.path(JOINED));
            }
        }
        return new Observed.Found(target, fields, fields.deepCopy());
    }

    /** None of who answers no queue: that is answered 404. */
    private JsonNode queues(String personId, Sort sort) {
        untilItIsSettled(personId);
        try {
            return new QueueAgents(webex).get(personId, sort).path("queues");
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == NOT_FOUND) {
                return Fields.none();
            }
            throw e;
        }
    }

    /** Who calls since a moment ago is waited for where somebody who calls is never answered 404. */
    private void untilItIsSettled(String personId) {
        if (webex.settling().expects(personId)) {
            new AssignedNumbers(webex).get(Owner.person(personId));
            webex.settling().done(personId);
        }
    }

    /** Of one queue of a change, what is to become of the person there; empty when it is not about that. */
    Optional<QueueWish> wish(Change.Effective change, Sort sort, String key) {
        JsonNode before = seat(change.before(), sort, key);
        JsonNode after = seat(change.after(), sort, key);
        Optional<Boolean> joined =
                Optional.of(after.path(JOINED)).filter(JsonNode::isBoolean).map(JsonNode::asBoolean);
        Optional<String> weight = Fields.text(seat(change.unseen(), sort, key), WEIGHT);
        Optional<QueueWish.End> end = after.has(ID)
                ? Optional.of(QueueWish.End.IN)
                : before.has(ID)
                        ? Optional.of(QueueWish.End.OUT)
                        : joined.filter(state -> !Difference.same(before.path(JOINED), after.path(JOINED)))
                                .map(state -> QueueWish.End.STAYS);
        return end.map(one -> new QueueWish(
                webex,
                change.target().id(),
                name(key),
                one,
                one == QueueWish.End.OUT ? Optional.empty() : joined,
                weight));
    }
}
