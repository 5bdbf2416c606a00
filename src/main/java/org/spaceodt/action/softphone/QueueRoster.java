package org.spaceodt.action.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.person.Gathering;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.QueueAgents.Membership;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.queue.RoutingPolicy;

/**
 * The agents of one queue. Webex takes them as one list, and nothing tells it that the list was read before somebody else wrote
 * it: so one write is made at a time, for all who want something by then, and it is made of what is read right before it. What
 * was written a moment ago may not be seen yet: that is waited for. Thread-safe.
 */
final class QueueRoster {
    /** Those who want something at the same time are as many as are in work: far fewer. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final String AGENTS = "agents";
    private static final String JOINED = "joinEnabled";
    private static final Set<Integer> REFUSED_FOR_ONE = Set.of(400, 404);

    private final String locationId;
    private final String queueId;
    private final Sort sort;
    private final Polling watch;
    private final LongSupplier nanos;
    private final Gathering<String, QueueWish, Supplier<List<Written>>> gathering;
    /** What was written last of each agent, as long as it may not be seen. Only who leads the gathering looks at it. */
    private final Map<String, Recent> recent = new HashMap<>();

    private record Recent(boolean in, Optional<Boolean> joined, long at) {}

    /**
     * @param watch how long a change may take to be seen
     * @param linger how long a write waits for more wishes
     * @param nanos a clock that only goes forward
     */
    QueueRoster(String locationId, String queueId, Sort sort, Polling watch, Duration linger, LongSupplier nanos) {
        this.locationId = locationId;
        this.queueId = queueId;
        this.sort = sort;
        this.watch = watch;
        this.nanos = nanos;
        this.gathering =
                new Gathering<>(MOST_AT_ONCE, linger, watch.pause(), (key, wishes) -> new ArrayList<>(ends(wishes)));
    }

    /**
     * Waits until it was written.
     *
     * @return nothing when it was so already
     * @throws NotPossible when the queue takes no more agents
     * @throws WebexException when a call failed
     */
    List<Written> write(QueueWish wish) {
        try {
            return gathering.get(queueId, wish).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPossible(ApplyCallQueueMemberships.text("interrupted", wish.queueName()));
        }
    }

    private List<Supplier<List<Written>>> ends(List<QueueWish> wishes) {
        try {
            return together(wishes);
        } catch (WebexException.Rejected e) {
            if (wishes.size() > 1
                    && REFUSED_FOR_ONE.contains(e.failure().httpStatus().orElse(0))) {
                // Webex refuses all for one of them.
                int middle = wishes.size() / 2;
                List<Supplier<List<Written>>> ends = new ArrayList<>(half(wishes.subList(0, middle)));
                ends.addAll(half(wishes.subList(middle, wishes.size())));
                return ends;
            }
            throw e;
        } catch (WebexException | NotPossible e) {
            throw e;
        } catch (RuntimeException e) {
            // Who leads may not write any more: that is nothing to the others.
            if (wishes.size() == 1) {
                throw e;
            }
            return wishes.stream().flatMap(wish -> half(List.of(wish)).stream()).toList();
        }
    }

    private List<Supplier<List<Written>>> half(List<QueueWish> wishes) {
        try {
            return ends(wishes);
        } catch (RuntimeException e) {
            return wishes.stream()
                    .<Supplier<List<Written>>>map(wish -> () -> {
                        throw e;
                    })
                    .toList();
        }
    }

    private List<Supplier<List<Written>>> together(List<QueueWish> wishes) {
        WebexClient webex = wishes.get(0).webex();
        ObjectNode queue = watch.until(this::showsWhatWasWritten, () -> read(webex));
        Map<String, ObjectNode> agents = agents(queue);
        List<String> before = List.copyOf(agents.keySet());
        int most = RoutingPolicy.of(queue).mostAgents();
        List<Supplier<List<Written>>> ends = new ArrayList<>();
        Map<String, Recent> changes = new LinkedHashMap<>();
        boolean changed = false;
        for (QueueWish wish : wishes) {
            boolean is = agents.containsKey(wish.person());
            if (wish.end() == QueueWish.End.STAYS) {
                ends.add(is ? joined(wish) : () -> List.of());
            } else if (wish.end() == QueueWish.End.IN && !is && agents.size() >= most) {
                ends.add(full(wish, queue));
            } else {
                if (wish.end() == QueueWish.End.OUT) {
                    agents.remove(wish.person());
                } else if (!is) {
                    agents.put(wish.person(), agent(wish));
                } else {
                    changed |= rejoined(agents.get(wish.person()), wish);
                }
                changes.put(
                        wish.person(), new Recent(wish.end() == QueueWish.End.IN, wish.joined(), nanos.getAsLong()));
                ends.add(null);
            }
        }
        List<Written> written = List.of();
        if (changed || !before.equals(List.copyOf(agents.keySet()))) {
            ArrayNode list = queue.putArray(AGENTS);
            agents.forEach((person, agent) -> list.add(withItsState(person, agent)));
            written = List.of(replace(webex, queue, changes));
        }
        List<Written> done = written;
        ends.replaceAll(end -> end == null ? () -> done : end);
        return ends;
    }

    /** A list that was perhaps written counts as written: it is waited for like one that was. */
    private Written replace(WebexClient webex, ObjectNode queue, Map<String, Recent> changes) {
        try {
            Written written = new Queues(fresh(webex)).replaceAgents(locationId, queue, sort);
            recent.putAll(changes);
            return written;
        } catch (WebexException.Rejected e) {
            throw e;
        } catch (WebexException e) {
            recent.putAll(changes);
            throw e;
        }
    }

    private static boolean rejoined(ObjectNode agent, QueueWish wish) {
        boolean differs = wish.joined()
                .filter(joined -> agent.path(JOINED).asBoolean(true) != joined)
                .isPresent();
        wish.joined().ifPresent(joined -> agent.put(JOINED, joined));
        return differs;
    }

    private ObjectNode read(WebexClient webex) {
        return new Queues(fresh(webex)).get(locationId, queueId, sort);
    }

    /** Who looked a moment ago remembers what it saw, and that is too old by now. */
    private static WebexClient fresh(WebexClient webex) {
        return webex.rememberingReadsUntilItWrites();
    }

    private boolean showsWhatWasWritten(ObjectNode queue) {
        long now = nanos.getAsLong();
        recent.values().removeIf(one -> now - one.at() > watch.total().toNanos());
        Set<String> there = agents(queue).keySet();
        return recent.entrySet().stream()
                .allMatch(one -> there.contains(one.getKey()) == one.getValue().in());
    }

    private ObjectNode withItsState(String person, ObjectNode agent) {
        Optional.ofNullable(recent.get(person)).flatMap(Recent::joined).ifPresent(joined -> agent.put(JOINED, joined));
        return agent;
    }

    private static Map<String, ObjectNode> agents(ObjectNode queue) {
        Map<String, ObjectNode> agents = new LinkedHashMap<>();
        for (JsonNode agent : queue.path(AGENTS)) {
            agents.put(new WebexId(agent.path("id").asText()).bare(), (ObjectNode) agent);
        }
        return agents;
    }

    private static ObjectNode agent(QueueWish wish) {
        ObjectNode agent = wish.webex().json().createObjectNode().put("id", wish.personId());
        agent.put(JOINED, wish.joined().orElse(true));
        wish.weight().ifPresent(weight -> agent.put("weight", weight));
        return agent;
    }

    /** By the operation for it; the next list says the same. */
    private Supplier<List<Written>> joined(QueueWish wish) {
        try {
            Written written = new QueueAgents(wish.webex())
                    .update(
                            wish.personId(),
                            sort,
                            List.of(new Membership(queueId, wish.joined().orElseThrow())));
            recent.put(wish.person(), new Recent(true, wish.joined(), nanos.getAsLong()));
            return () -> List.of(written);
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Supplier<List<Written>> full(QueueWish wish, ObjectNode queue) {
        return () -> {
            throw new NotPossible(ApplyCallQueueMemberships.text(
                    "full",
                    wish.queueName(),
                    RoutingPolicy.of(queue).name(),
                    String.valueOf(RoutingPolicy.of(queue).mostAgents())));
        };
    }
}
