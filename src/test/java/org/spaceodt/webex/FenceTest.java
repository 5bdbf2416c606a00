package org.spaceodt.webex;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;

/** When it is asked whether a write may be sent. */
class FenceTest {
    /** Of each question: how many requests had reached Webex by then, and when. */
    private final List<Integer> requestsBefore = new ArrayList<>();

    private final List<Long> asked = new ArrayList<>();
    private final TestClients clients = new TestClients(FastPatience.USUAL);
    private WireMockServer webex;
    private WebexClient client;
    private int allowed = Integer.MAX_VALUE;

    @BeforeEach
    void start() {
        webex = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        webex.start();
        webex.stubFor(any(anyUrl()).atPriority(100).willReturn(json(200)));
        client = clients.to(webex.baseUrl() + "/v1")
                .fencedBy(
                        () -> {
                            if (asked.size() >= allowed) {
                                throw new IllegalStateException("taken over");
                            }
                            asked.add(System.nanoTime());
                            requestsBefore.add(webex.getAllServeEvents().size());
                        },
                        WebexClient.Pause.SLEEP);
    }

    @AfterEach
    void stop() {
        clients.close();
        webex.stop();
    }

    private static ResponseDefinitionBuilder json(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\":\"X\"}");
    }

    private void first(ResponseDefinitionBuilder answer) {
        webex.stubFor(any(anyUrl())
                .inScenario("first")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(answer)
                .willSetStateTo("later"));
    }

    private static void update(WebexClient client) {
        client.call(Request.of(client.operation("locations.update"), "L")
                .body(JsonNodeFactory.instance.objectNode().put("name", "Sede Norte")));
    }

    private static void create(WebexClient client, Look look) {
        client.call(
                Request.of(client.operation("locations.create"))
                        .body(JsonNodeFactory.instance.objectNode().put("name", "Sede Norte")),
                look);
    }

    @Test
    void readsAreNotAsked() {
        allowed = 0;
        client.call(Request.of(client.operation("locations.get"), "L"));
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 429, 423})
    void eachTryOfAWriteIsAskedBeforeItIsSent(int status) {
        first(json(status).withHeader("Retry-After", "0"));
        update(client);
        assertThat(requestsBefore).containsExactly(0, 1);
    }

    @Test
    void whatIsRefusedAtTheSecondTryIsNotSentAgainAndWhoCallsGetsTheReason() {
        allowed = 1;
        first(json(503));
        assertThatThrownBy(() -> update(client))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("taken over");
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aCreationThatIsLookedForIsAskedBeforeItIsMadeAgain() {
        allowed = 1;
        first(json(500));
        assertThatThrownBy(() -> create(client, Optional::empty)).isInstanceOf(IllegalStateException.class);
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void itIsAskedAfterTheWriteHasWaitedForItsTurn() {
        first(json(429).withHeader("Retry-After", "1"));
        update(client);
        assertThat(asked).hasSize(2);
        assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void everyClientThatIsMadeOfOneIsFencedLikeIt() {
        allowed = 0;
        for (WebexClient made : List.of(
                client.inOrganization("O"), client.rememberingReads(), client.rememberingReadsUntilItWrites())) {
            assertThatThrownBy(() -> update(made)).isInstanceOf(IllegalStateException.class);
        }
        webex.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aWriteThatWasRefusedKeepsNobodyElseWaiting() {
        allowed = 0;
        for (int i = 0; i < 1100; i++) {
            assertThatThrownBy(() -> update(client)).isInstanceOf(IllegalStateException.class);
        }
        client.call(Request.of(client.operation("locations.get"), "L"));
        webex.verify(1, anyRequestedFor(anyUrl()));
    }
}
