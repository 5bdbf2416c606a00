package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.person.Accounts;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.license.LicenseProduct;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.queue.RoutingPolicy;

/**
 * The queues that a row names, as the organization has them.
 *
 * @param queues with {@code id}, {@code name}, {@code locationId}, {@code locationName}, and {@code path} among the fields
 * @param unknown ids of no queue
 */
record QueuesAsked(List<ObjectNode> queues, List<String> unknown) {
    static final String FIELD = "asked";

    private static final String PATH = "path";
    /** Others keep their shares until somebody says how they are to be. */
    private static final String NO_SHARE = "0";

    static QueuesAsked of(List<String> ids, WebexClient webex) {
        Map<String, ObjectNode> all = new Queues(webex)
                .list().stream()
                        .collect(Collectors.toMap(
                                queue -> new WebexId(queue.path("id").asText()).bare(),
                                queue -> queue,
                                (one, other) -> one,
                                LinkedHashMap::new));
        List<ObjectNode> queues = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            Optional.ofNullable(all.get(new WebexId(id).bare()))
                    .ifPresentOrElse(
                            queue -> queues.add(queue.deepCopy()
                                    .put(
                                            PATH,
                                            QueueSeats.path(
                                                    sort(queue),
                                                    queue.path("name").asText(),
                                                    queue.path("id").asText()))),
                            () -> unknown.add(id));
        }
        return new QueuesAsked(queues, unknown);
    }

    private static Sort sort(JsonNode queue) {
        return queue.path("hasCxEssentials").asBoolean() ? Sort.ESSENTIALS : Sort.BASIC;
    }

    List<Sort> sorts() {
        return queues.stream().map(QueuesAsked::sort).distinct().toList();
    }

    /** How they are called among the fields, by sort and id. */
    Map<Sort, Map<String, String>> keys() {
        return queues.stream()
                .collect(Collectors.groupingBy(
                        QueuesAsked::sort,
                        Collectors.toMap(
                                queue -> new WebexId(queue.path("id").asText()).bare(),
                                queue -> queue.path(PATH).asText().split("/", 2)[1])));
    }

    ArrayNode json() {
        ArrayNode all = Fields.none().arrayNode();
        queues.forEach(all::add);
        return all;
    }

    /** Why the person cannot be in all of them. Of those that are new it is found out what they allow. */
    List<Text> hindrances(ObjectNode person, Observed.Found found, WebexClient webex) {
        List<Text> reasons = new ArrayList<>();
        unknown.forEach(id -> reasons.add(ApplyCallQueueMemberships.text("unknown", id)));
        List<ObjectNode> joined = queues.stream()
                .filter(queue -> Fields.text(found.fields(), queue.path(PATH).asText() + "/" + QueueSeats.ID)
                        .isEmpty())
                .toList();
        String name = found.target().name();
        if (!calls(person)) {
            return List.of(Description.text("person.without_calling", name));
        }
        if (!joined.isEmpty() && callsAs(LicenseProduct.CALLING_STANDARD, person)) {
            reasons.add(ApplyCallQueueMemberships.text("standard", name));
        }
        joined.forEach(queue -> room(queue, webex).ifPresent(reasons::add));
        return reasons;
    }

    private static boolean calls(ObjectNode person) {
        return Fields.text(person, Accounts.EXTENSION).isPresent()
                || person.path(Accounts.LICENSES).valueStream().anyMatch(id -> LicenseProduct.calls(id.asText())
                        .orElse(false));
    }

    /** As far as the ids of licences say it. */
    private static boolean callsAs(LicenseProduct product, ObjectNode person) {
        return person.path(Accounts.LICENSES).valueStream().anyMatch(id -> LicenseProduct.of(
                        Fields.none().put("id", id.asText()))
                .filter(product::equals)
                .isPresent());
    }

    private static Optional<Text> room(ObjectNode queue, WebexClient webex) {
        ObjectNode details = new Queues(webex).get(queue);
        RoutingPolicy policy = RoutingPolicy.of(details);
        if (policy == RoutingPolicy.WEIGHTED) {
            queue.put(QueueSeats.WEIGHT, NO_SHARE);
        }
        return details.path("agents").size() < policy.mostAgents()
                ? Optional.empty()
                : Optional.of(ApplyCallQueueMemberships.text(
                        "full", queue.path("name").asText(), policy.name(), String.valueOf(policy.mostAgents())));
    }
}
