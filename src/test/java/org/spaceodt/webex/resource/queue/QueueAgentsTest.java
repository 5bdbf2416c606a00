package org.spaceodt.webex.resource.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.queue.QueueAgents.Membership;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;

class QueueAgentsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String GET = "queues.agents.get";
    private static final String PUT = "queues.agents.settings.update";
    private static final List<Membership> JOIN = List.of(new Membership("q1", true), new Membership("q2", false));

    private QueueAgents agents;

    @BeforeEach
    void agents() {
        agents = new QueueAgents(API.client());
    }

    @Test
    void queuesAreJoinedAndLeftInOneCall() {
        API.answer(PUT, status(204));

        agents.update("p1", Sort.BASIC, JOIN);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'settings': [{'queueId': 'q1', 'joinEnabled': true},"
                        + "{'queueId': 'q2', 'joinEnabled': false}]}"));
    }

    @Test
    void queuesJoinedByALostCallAreNotJoinedAgain() {
        API.answer(PUT, LOST);
        API.answer(GET, agent(true, false));

        agents.update("p1", Sort.BASIC, JOIN);

        assertThat(API.written()).containsExactly(PUT);
    }

    @Test
    void queuesThatALostCallDidNotJoinAreJoinedOnceMore() {
        API.answer(PUT, LOST, status(204));
        API.answer(GET, agent(false, false));

        agents.update("p1", Sort.BASIC, JOIN);

        assertThat(API.written()).containsExactly(PUT, PUT);
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer(PUT, LOST);
        API.answer(GET, refusal(403, 1, "no"));

        assertThatThrownBy(() -> agents.update("p1", Sort.BASIC, JOIN)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(PUT);
    }

    @Test
    void queuesOfTheOtherSortAreAskedForAsSuch() {
        API.answer(PUT, LOST);
        API.answer(GET, agent(true, false));

        agents.update("p1", Sort.ESSENTIALS, JOIN);

        assertThat(API.requests())
                .allSatisfy(request -> assertThat(request.getUrl()).contains("hasCxEssentials=true"));
    }

    @Test
    void anAgentOfManyQueuesIsReadToTheEnd() {
        API.answer(GET, json(queues(0, 50)), json(queues(50, 3)));

        ObjectNode agent = agents.get("p1", Sort.BASIC);

        assertThat(agent.path("queues")).hasSize(53);
        assertThat(API.requests().get(1).getUrl()).contains("start=50").contains("max=50");
        assertThat(API.requests()).hasSize(2);
    }

    @Test
    void anApiThatGivesTheFirstPageAgainEndsTheReading() {
        API.answer(GET, json(queues(0, 50)));

        assertThat(agents.get("p1", Sort.BASIC).path("queues")).hasSize(50);
        assertThat(API.requests()).hasSize(2);
    }

    @Test
    void everyQueueIsListedOnceInWhicheverListItIs() {
        String hydra =
                Base64.getEncoder().encodeToString("ciscospark://us/CALL_QUEUE/q1".getBytes(StandardCharsets.UTF_8));
        API.answer(
                "queues.list",
                json(parse("{'queues': [{'id': 'q1'}, {'id': 'q2'}]}")),
                json(parse("{'queues': [{'id': '" + hydra + "'}, {'id': 'q3'}]}")));

        assertThat(new Queues(API.client()).list())
                .extracting(queue -> queue.path("id").asText())
                .containsExactly("q1", "q2", "q3");
    }

    private static ObjectNode queues(int first, int count) {
        ObjectNode agent = FakeApi.example(GET);
        ArrayNode queues = agent.putArray("queues");
        for (int i = first; i < first + count; i++) {
            queues.addObject().put("id", "queue-" + i);
        }
        return agent;
    }

    private static ResponseDefinitionBuilder agent(boolean one, boolean two) {
        return json(parse("{'agent': {'id': 'p1'}, 'queues': [{'id': 'q1', 'joinEnabled': " + one
                + "}, {'id': 'q2', 'joinEnabled': " + two + "}, {'id': 'q3', 'joinEnabled': true}]}"));
    }
}
