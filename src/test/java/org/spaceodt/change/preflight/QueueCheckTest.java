package org.spaceodt.change.preflight;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.WebexClient;

/** Call queues that rows name: whether they are there, one of a name, and with room. */
class QueueCheckTest {
    private static final String QUEUES = "/telephony/config/queues";

    private WireMockServer webex;
    private TestClients clients;

    @BeforeEach
    void start() {
        webex = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        webex.start();
        clients = new TestClients(FastPatience.USUAL);
        webex.stubFor(get(urlPathEqualTo(QUEUES))
                .willReturn(okJson("{\"queues\": [" + listed("q1", "Cola Norte") + "," + listed("q2", "Cola Sur") + ","
                        + listed("q3", "Cola Sur") + "]}")));
        webex.stubFor(get(urlPathEqualTo("/telephony/config/locations/l1/queues/q1"))
                .willReturn(okJson("{\"id\": \"q1\", \"name\": \"Cola Norte\","
                        + " \"callPolicies\": {\"policy\": \"SIMULTANEOUS\"}, \"agents\": ["
                        + IntStream.range(0, 49)
                                .mapToObj(n -> "{\"id\": \"p" + n + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}")));
        for (String id : List.of("q2", "q3")) {
            webex.stubFor(get(urlPathEqualTo("/telephony/config/locations/l1/queues/" + id))
                    .willReturn(okJson("{\"id\": \"" + id + "\", \"name\": \"Cola Sur\", \"agents\": []}")));
        }
    }

    @AfterEach
    void stop() {
        clients.close();
        webex.stop();
    }

    private static String listed(String id, String name) {
        return "{\"id\": \"" + id + "\", \"name\": \"" + name + "\", \"locationId\": \"l1\"}";
    }

    private static RowFacts row(int number, String person, String queue) {
        return new RowFacts(
                number,
                "",
                Set.of(),
                Map.of(
                        CellRole.PERSON, List.of(new RowFacts.Fact("user_email", person)),
                        CellRole.QUEUE, List.of(new RowFacts.Fact("call_queue_names", queue))));
    }

    private List<String> found(RowFacts... rows) {
        Wanted wanted = new Wanted();
        for (RowFacts row : rows) {
            row.all(CellRole.QUEUE).forEach(queue -> wanted.queues().add(queue.text()));
        }
        WebexClient client = clients.to(webex.baseUrl());
        QueueCheck check = new QueueCheck(KnownTenant.read(client, wanted));
        List<Diagnostic> found = new ArrayList<>();
        for (RowFacts row : rows) {
            check.check(row, found::add);
        }
        check.end(found::add);
        return found.stream().map(one -> one.code() + " " + one.row()).toList();
    }

    @Test
    void aQueueTakesNoMoreAgentsThanItsRoutingAllows() {
        assertThat(found(row(2, "new1", "Cola Norte"))).isEmpty();
        assertThat(found(row(2, "p7", "q1"), row(3, "new1", "cola norte"), row(4, "p8", "Cola Norte")))
                .as("who is an agent already is none more")
                .isEmpty();
        assertThat(found(row(2, "new1", "Cola Norte"), row(3, "new2", "q1"), row(4, "new3", "q1")))
                .containsExactly("queue.full 3");
    }

    @Test
    void aQueueIsThereAndTheOnlyOneOfItsName() {
        assertThat(found(row(2, "new1", "Cola Este"), row(3, "new2", "Cola Sur"), row(4, "new3", "q3")))
                .containsExactly("queue.unknown 2", "queue.ambiguous 3");
    }

    @Test
    void eachQueueIsReadOnceHoweverManyRowsNameIt() {
        found(row(2, "new1", "Cola Norte"), row(3, "new2", "q1"), row(4, "new3", "COLA NORTE"));

        webex.verify(3, getRequestedFor(anyUrl()));
    }
}
