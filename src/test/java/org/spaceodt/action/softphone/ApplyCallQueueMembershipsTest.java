package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.Office;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.QueueAgents.Membership;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;
import org.spaceodt.webex.resource.queue.Queues;

class ApplyCallQueueMembershipsTest extends ActionContract {
    private static final String EMAIL = "pau.exemple@example.com";
    private static final String PUT = "PUT /telephony/config/locations/{locationId}/queues/{queueId}";
    private static final String STATE = "PUT /telephony/config/queues/agents/{id}/settings";
    private static final QueueWaits AT_ONCE = () -> Duration.ZERO;

    private final ApplyCallQueueMemberships action = new ApplyCallQueueMemberships(ActionStage.VERIFYING, AT_ONCE);
    private final Office office = new Office(STAGE);
    private String person;
    private ObjectNode first;
    private ObjectNode second;

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Override
    protected Map<String, String> row() {
        String location = office.open("Sede de Colas", "+34555010150");
        person = office.hireWithLine(EMAIL, location, "2951");
        List<ObjectNode> all = new Queues(STAGE.webex())
                .list().stream().filter(queue -> !isEssentials(queue)).toList();
        first = all.get(0);
        second = all.get(1);
        return cells(name(first) + "|" + name(second), "");
    }

    private static Map<String, String> cells(String names, String join) {
        Map<String, String> cells =
                new HashMap<>(Map.of("user_email", EMAIL, "call_queue_names", names, "join_enabled", join));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String name(ObjectNode queue) {
        return queue.path("name").asText();
    }

    private static boolean isEssentials(ObjectNode queue) {
        return queue.path("hasCxEssentials").asBoolean();
    }

    private static ObjectNode queue(ObjectNode listed) {
        return new Queues(STAGE.webex()).get(listed);
    }

    private static List<String> agents(ObjectNode listed) {
        return queue(listed)
                .path("agents")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private boolean isIn(ObjectNode listed) {
        return agents(listed).stream().anyMatch(agent -> agent.contains(person));
    }

    /** Somebody lets the person join the first queue, and leave it. */
    @Override
    protected void disturb(Change.Effective planned) {
        if (!isIn(first)) {
            STAGE.done(action, STAGE.plan(action, cells(name(first), "no")));
        } else {
            join(false);
        }
    }

    private void join(boolean joins) {
        new QueueAgents(STAGE.webex())
                .update(
                        person,
                        Sort.BASIC,
                        List.of(new Membership(first.path("id").asText(), joins)));
    }

    @Test
    void otherAgentsStayAsTheyAreAndInTheirOrder() {
        List<String> before = agents(first);
        JsonNode settings = queue(first);

        Result.Done done = STAGE.done(action, STAGE.plan(action, cells(name(first), "")));

        List<String> after = agents(first);
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.get(before.size())).contains(person, "\"joinEnabled\":true");
        ((ObjectNode) settings).remove("agents");
        assertThat((JsonNode) queue(first).without("agents")).isEqualTo(settings);
        assertThat(done.differences())
                .extracting(Difference::field)
                .contains("callQueues/" + name(first) + " ("
                        + new WebexId(first.path("id").asText()).bare() + ")/joinEnabled");
    }

    @Test
    void onlyWhatThePutDemandsIsSentBesideTheAgents() {
        STAGE.forgetCalls();

        STAGE.done(action, STAGE.plan(action, cells(name(first), "")));

        assertThat(STAGE.writes()).containsExactly(PUT);
        assertThat(STAGE.sent(PUT).get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("agents", "queueSettings");
        assertThat(STAGE.sent(PUT).get(0).path("queueSettings").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("queueSize", "overflow");
    }

    @Test
    void theUndoTakesOutOnlyWhomTheRowPutIn() {
        List<String> before = agents(first);
        STAGE.done(action, STAGE.plan(action, cells(name(second), "")));
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells(name(first) + "|" + name(second), ""));
        Result.Done done = STAGE.done(action, plan);

        STAGE.done(action, STAGE.undo(action, plan, done));

        assertThat(agents(first)).isEqualTo(before);
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void whetherSomebodyWhoIsInJoinsIsWrittenByTheOperationForItAndUndone() {
        STAGE.done(action, STAGE.plan(action, cells(name(first), "")));
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells(name(first), "no"));
        STAGE.forgetCalls();

        Result.Done done = STAGE.done(action, plan);

        assertThat(STAGE.writes()).containsExactly(STATE);
        assertThat(String.join("", agents(first))).contains("\"joinEnabled\":false");
        STAGE.done(action, STAGE.undo(action, plan, done));
        assertThat(STAGE.plan(action, cells(name(first), "yes"))).isInstanceOf(Change.Nothing.class);
    }

    @Test
    void aQueueWithCustomerAssistIsJoined() {
        ObjectNode assist = new Queues(STAGE.webex())
                .list().stream()
                        .filter(ApplyCallQueueMembershipsTest::isEssentials)
                        .findFirst()
                        .orElseThrow();
        List<String> before = agents(assist);
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells(name(assist) + ";" + name(first), "no"));

        Result.Done done = STAGE.done(action, plan);

        assertThat(isIn(assist)).isTrue();
        assertThat(done.after().path("customerAssistQueues")).hasSize(1);
        STAGE.done(action, STAGE.undo(action, plan, done));
        assertThat(agents(assist)).isEqualTo(before);
    }

    @Test
    void aQueueCanBeNamedTwiceAndByIdInEitherForm() {
        String id = first.path("id").asText();
        Map<String, String> row = Map.of(
                "person_id",
                person,
                "call_queue_ids",
                id + "," + new WebexId(id).bare(),
                "call_queue_names",
                name(first).toUpperCase(Locale.ROOT));

        Result.Done done = STAGE.done(action, STAGE.plan(action, row));

        assertThat(done.after().path("callQueues")).hasSize(1);
        assertThat(isIn(first)).isTrue();
    }

    @Test
    void aNameThatNoQueueHasIsAFault() {
        Names.Resolved resolved =
                new Names(STAGE.webex()).resolve(action.description(), new Row(2, cells("Cola Inexistente", "")));

        assertThat(resolved.faults()).extracting(fault -> fault.column()).containsExactly("call_queue_names");
    }

    @Test
    void anIdOfNoQueueIsRefused() {
        Map<String, String> row = Map.of("person_id", person, "call_queue_ids", "00000000-0000-4000-8000-000000000000");

        assertThat(refused(row)).contains("no call queue 00000000-0000-4000-8000-000000000000");
    }

    @Test
    void whoDoesNotCallOrCallsWithAStandardLicenceIsRefused() {
        office.hire("sin.linea@example.com");
        String location =
                new People(STAGE.webex()).get(person).path("locationId").asText();
        office.giveLine(office.hire("basica.ejemplo@example.com"), "Webex Calling - Standard", location, "2966");

        assertThat(refused(Map.of("person_id", "sin.linea@example.com", "call_queue_names", name(first))))
                .contains("no Webex Calling");
        assertThat(refused(Map.of("person_id", "basica.ejemplo@example.com", "call_queue_names", name(first))))
                .contains("Professional");
    }

    private String refused(Map<String, String> row) {
        Change change = STAGE.plan(action, row);
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ActionStage.said(((Change.Refused) change).reasons());
    }
}
