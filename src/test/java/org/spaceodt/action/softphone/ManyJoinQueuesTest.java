package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Result;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.queue.RoutingPolicy;

/** Many people join the same queues at the same time: nobody is lost, neither of them nor of those who were there. */
@Tag("sized")
class ManyJoinQueuesTest {
    /** In the profile {@code slow} many more. */
    private static final int PEOPLE = Boolean.getBoolean("space-odt.slow") ? 300 : 90;

    private static final int AT_ONCE = 40;
    private static final int QUEUES = 3;
    private static final int MOST_TRIES = 6;
    private static final String PUT = "PUT /telephony/config/locations/{locationId}/queues/{queueId}";
    private static final String PROFESSIONAL = "bcstd";

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage(new SandboxOptions(
            new Census(PEOPLE * 8 / 5, 8, 4, 24, 2, 2, 2, 2, 1),
            SandboxOptions.defaults().behaviour(),
            SandboxOptions.defaults().tokens(),
            Lags.all(Duration.ZERO)));

    private final ApplyCallQueueMemberships action =
            new ApplyCallQueueMemberships(ActionStage.VERIFYING, () -> Duration.ZERO);

    /** As the API lists them; with those that take many agents. */
    private static List<ObjectNode> queues() {
        Queues queues = new Queues(STAGE.webex());
        return queues.list().stream()
                .filter(queue -> RoutingPolicy.of(queues.get(queue)).mostAgents() > PEOPLE * 2)
                .limit(QUEUES)
                .toList();
    }

    private static List<String> professionals(List<ObjectNode> queues) {
        Set<String> agents =
                queues.stream().flatMap(queue -> ids(queue).stream()).collect(Collectors.toSet());
        List<String> ids = new ArrayList<>();
        new People(STAGE.webex()).each(person -> {
            boolean calls = person.path("licenses").valueStream().anyMatch(license -> new WebexId(license.asText())
                    .bare()
                    .toLowerCase(Locale.ROOT)
                    .contains(":" + PROFESSIONAL));
            if (calls && !agents.contains(bare(person))) {
                ids.add(person.path("id").asText());
            }
        });
        assertThat(ids).hasSizeGreaterThanOrEqualTo(PEOPLE);
        return ids.subList(0, PEOPLE);
    }

    private static String bare(JsonNode one) {
        return new WebexId(one.path("id").asText()).bare();
    }

    private static List<String> ids(ObjectNode queue) {
        return agents(queue).stream().map(ManyJoinQueuesTest::bare).toList();
    }

    private static List<JsonNode> agents(ObjectNode queue) {
        return new Queues(STAGE.webex()).get(queue).path("agents").valueStream().toList();
    }

    /** Faults of the list's PUT: turned away, done though an error is told, and seen late. */
    private static void faults() {
        String where = "{'where': {'method': 'PUT', 'path': '/telephony/config/locations/{id}/queues/{id}'}, 'when':"
                + " {'probability': %s}, 'what': {%s}}";
        STAGE.faults(String.join(
                ",",
                where.formatted("0.15", "'status': 503"),
                where.formatted("0.1", "'doneButStatus': 500"),
                where.formatted("0.3", "'lateMs': 20")));
    }

    @Test
    void nobodyIsLostAlsoWhenWritesFailAndOneOfThemIsRefused() throws InterruptedException, ExecutionException {
        List<ObjectNode> queues = queues();
        Map<String, List<JsonNode>> before = new TreeMap<>();
        queues.forEach(queue -> before.put(bare(queue), agents(queue)));
        List<String> people = professionals(queues);
        String names = queues.stream().map(queue -> queue.path("id").asText()).collect(Collectors.joining(";"));
        Map<String, Change> plans = new TreeMap<>();
        people.forEach(person -> plans.put(
                person,
                STAGE.plan(action, Map.of("person_id", person, "call_queue_ids", names, "join_enabled", "no"))));
        String gone = people.get(PEOPLE / 2);
        takeCalling(gone);
        STAGE.forgetCalls();
        faults();

        Map<String, Result> results = apply(plans);

        STAGE.faults("");
        assertThat(results.get(gone)).isInstanceOf(Result.Failed.class);
        results.remove(gone);
        assertThat(results.values()).hasOnlyElementsOfType(Result.Done.class);
        Set<String> joined = new TreeSet<>();
        results.keySet().forEach(person -> joined.add(new WebexId(person).bare()));
        for (ObjectNode queue : queues) {
            List<JsonNode> old = before.get(bare(queue));
            List<JsonNode> now = agents(queue);
            assertThat(now.subList(0, old.size())).isEqualTo(old);
            assertThat(now).hasSize(old.size() + PEOPLE - 1);
            List<JsonNode> more = now.subList(old.size(), now.size());
            assertThat(more.stream().map(ManyJoinQueuesTest::bare)).containsExactlyInAnyOrderElementsOf(joined);
            assertThat(more).allMatch(agent -> !agent.path("joinEnabled").asBoolean(true));
        }
        assertThat(STAGE.writes().stream().filter(PUT::equals)).hasSizeLessThan(PEOPLE * QUEUES / 2);
    }

    private static void takeCalling(String personId) {
        ObjectNode person = new People(STAGE.webex()).get(personId);
        List<LicenseChange> all = person.path("licenses")
                .valueStream()
                .map(JsonNode::asText)
                .filter(license ->
                        new WebexId(license).bare().toLowerCase(Locale.ROOT).contains(":" + PROFESSIONAL))
                .map(LicenseChange::remove)
                .toList();
        new Licenses(STAGE.webex()).assign(person, all);
    }

    /** Each as its item of a job is: again from where it was when it failed and may be tried again. */
    private Map<String, Result> apply(Map<String, Change> plans) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Result>> ends = new TreeMap<>();
            plans.forEach((person, plan) -> ends.put(person, threads.submit(() -> apply(plan))));
            Map<String, Result> results = new TreeMap<>();
            for (Map.Entry<String, Future<Result>> end : ends.entrySet()) {
                results.put(end.getKey(), end.getValue().get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Result apply(Change plan) {
        Result result = STAGE.apply(action, plan, Applier.Mode.SAVED);
        for (int tries = 1;
                tries < MOST_TRIES && result instanceof Result.Failed failed && failed.retryable();
                tries++) {
            result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);
        }
        return result;
    }
}
