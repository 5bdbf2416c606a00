package org.spaceodt.webex;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;

/** The client against exact faults. */
class WebexClientTest {
    private static final JsonNode BODY = JsonNodeFactory.instance.objectNode().put("name", "Sede Norte");

    private WireMockServer webex;
    private TestClients clients;
    private WebexClient client;

    @BeforeEach
    void start() {
        webex = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(40)
                .gzipDisabled(true));
        webex.start();
        webex.stubFor(any(anyUrl()).atPriority(100).willReturn(json("{\"id\":\"X\"}")));
        connect(FastPatience.USUAL);
    }

    private void connect(FastPatience patience) {
        if (clients != null) {
            clients.close();
        }
        clients = new TestClients(patience);
        client = clients.to(webex.baseUrl() + "/v1");
    }

    @AfterEach
    void stop() {
        clients.close();
        webex.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aReadIsMadeAgainAfterAServerError(int status) {
        first(json("{}").withStatus(status));

        assertThat(read().body().path("id").asText()).isEqualTo("X");
        webex.verify(2, anyRequestedFor(anyUrl()));
        assertThat(client.traffic().requests()).isEqualTo(2);
        assertThat(client.traffic().retries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMPTY_RESPONSE",
                "CONNECTION_RESET_BY_PEER",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK"
            })
    void aReadIsMadeAgainWhenTheConnectionBreaksBeforeOrInTheAnswer(String fault) {
        first(aResponse().withFault(Fault.valueOf(fault)));

        assertThat(read().body().path("id").asText()).isEqualTo("X");
        webex.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfTheBodyIsNotTakenForAnAnswer() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"id\":")) {
            WebexException.Unreachable failed =
                    catchThrowableOfType(WebexException.Unreachable.class, () -> clients.to(server.baseUrl())
                            .call(Request.of(client.operation("people.me"))));

            assertThat(failed.failure().message()).contains("in the middle of the answer");
            assertThat(failed.failure().attempts()).isEqualTo(5);
            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void tryingEndsWhenTheTotalTimeIsOver() {
        connect(FastPatience.USUAL.withTotalTime(Duration.ZERO));
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withStatus(503)));

        WebexException.Unavailable failed = catchThrowableOfType(WebexException.Unavailable.class, this::read);

        assertThat(failed.failure().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": [", "[]", "null", "<html>proxy</html>", "\"text\"", ""})
    void aReadThatIsAnsweredWithSomethingElseThanAnObjectIsAFailureAndNotMadeAgain(String body) {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json(body)));

        assertThatThrownBy(this::read)
                .isInstanceOf(WebexException.Unreadable.class)
                .hasMessageContaining("JSON object");
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aCompressedAnswerIsUnderstood() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"id\":\"packed\"}".getBytes(StandardCharsets.UTF_8));
        }
        first(aResponse().withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray()));

        assertThat(read().body().path("id").asText()).isEqualTo("packed");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEndAlsoWhenItWasSmallOnTheWire() throws IOException {
        connect(FastPatience.USUAL.withLargestAnswer(100_000));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(" ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        }
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb.toByteArray())));

        assertThatThrownBy(this::read)
                .isInstanceOf(WebexException.Unreadable.class)
                .hasMessageContaining("larger than 100000 bytes");
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aLimitIsWaitedForInSeconds() {
        first(json("{}").withStatus(429).withHeader("Retry-After", "1"));
        read();
        assertThat(secondsBetweenTheFirstTwo()).isGreaterThanOrEqualTo(0.99);
        assertThat(client.traffic().refused()).isEqualTo(1);
    }

    @Test
    void aLimitIsWaitedForUntilADate() {
        first(json("{}")
                .withStatus(429)
                .withHeader(
                        "Retry-After",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(3))));
        read();
        assertThat(secondsBetweenTheFirstTwo()).isBetween(1.5, 4.5);
    }

    @Test
    void aLimitThatNamesNoTimeIsWaitedForFiveSeconds() {
        first(json("{}").withStatus(429));
        read();
        assertThat(secondsBetweenTheFirstTwo()).isBetween(4.9, 7.0);
    }

    /** Seen at the API: what one of them was told, the other keeps to, and who has another token does not. */
    @Test
    void whoComesWithAnEqualTokenWaitsForTheLimitOfTheOther() throws InterruptedException {
        String bearer = "Bearer " + TestClients.TOKEN;
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .withHeader("Authorization", equalTo(bearer))
                .willReturn(json("{}").withStatus(429).withHeader("Retry-After", "30")));
        WebexClient equal = clients.to(webex.baseUrl() + "/v1");
        WebexClient another = clients.to(
                webex.baseUrl() + "/v1", new Credentials.Given(AccessToken.of("of-somebody-else"), Optional.empty()));
        Thread first = calling(client);
        Await.until("the limit", () -> sent(bearer) == 1 && client.pace().waiting() == 1);

        Thread second = calling(equal);
        Await.until("the second", () -> sent(bearer) > 1 || equal.pace().waiting() == 2);
        for (int i = 0; i < 20; i++) {
            another.call(Request.of(another.operation("people.get"), "anybody"));
        }

        assertThat(sent(bearer)).isEqualTo(1);
        assertThat(sent("Bearer of-somebody-else")).isEqualTo(20);
        for (Thread caller : List.of(first, second)) {
            caller.interrupt();
            caller.join(Await.LONGEST.toMillis());
        }
        assertThat(sent(bearer)).isEqualTo(1);
    }

    private int sent(String bearer) {
        return webex.findAll(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo(bearer)))
                .size();
    }

    private static Thread calling(WebexClient client) {
        Thread caller = new Thread(() -> {
            try {
                client.call(Request.of(client.operation("people.get"), "anybody"));
            } catch (WebexException e) {
                // It is interrupted.
            }
        });
        caller.start();
        return caller;
    }

    @Test
    void aLimitIsWaitedForByWritesToo() {
        first(json("{}").withStatus(429).withHeader("Retry-After", "0"));
        client.call(Request.of(client.operation("locations.create")).body(BODY));
        webex.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aLockedObjectMakesOnlyItsOwnCallerWait() throws InterruptedException {
        StubMapping locked = webex.stubFor(get(urlPathEqualTo("/v1/people/locked"))
                .atPriority(1)
                .willReturn(json("{}").withStatus(423).withHeader("Retry-After", "1")));
        Thread waiting = new Thread(() -> client.call(Request.of(client.operation("people.get"), "locked")));
        waiting.start();
        while (clients.exchanges().isEmpty() && waiting.isAlive()) {
            Thread.onSpinWait();
        }

        for (int i = 0; i < 20; i++) {
            read();
        }
        assertThat(waiting.isAlive()).isTrue();
        webex.removeStub(locked);
        waiting.join(Await.LONGEST.toMillis());
        webex.verify(moreThanOrExactly(2), getRequestedFor(urlPathEqualTo("/v1/people/locked")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aPostThatMayHaveBeenCarriedOutIsNotMadeAgainAndSaysSo(int status) {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withStatus(status)));

        assertThatThrownBy(() -> client.call(
                        Request.of(client.operation("locations.create")).body(BODY)))
                .isInstanceOf(WebexException.Uncertain.class);
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPostWhoseConnectionBrokeIsNotMadeAgain() {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThatThrownBy(() -> client.call(
                        Request.of(client.operation("locations.create")).body(BODY)))
                .isInstanceOf(WebexException.Uncertain.class);
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPostThatFoundNobodyIsMadeAgainAndEndsAsNotSent() throws IOException {
        String nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + gone.getLocalPort() + "/v1";
        }
        WebexException.Unreachable failed =
                catchThrowableOfType(WebexException.Unreachable.class, () -> clients.to(nobody)
                        .call(Request.of(client.operation("locations.create")).body(BODY)));

        assertThat(failed.sent()).isFalse();
        assertThat(failed.failure().attempts()).isEqualTo(5);
        assertThat(failed.failure().message()).isEqualTo("the connection was refused");
    }

    @Test
    void aPostIsMadeAgainOnlyWhenALookSaysThatItWasNotCarriedOut() {
        first(json("{}").withStatus(502));
        AtomicInteger looks = new AtomicInteger();

        Answer answer =
                client.call(Request.of(client.operation("locations.create")).body(BODY), () -> {
                    looks.incrementAndGet();
                    return Optional.empty();
                });

        assertThat(answer.body().path("id").asText()).isEqualTo("X");
        assertThat(answer.despite()).isEmpty();
        assertThat(looks).hasValue(1);
        webex.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPostThatWasCarriedOutAlthoughItsAnswerWasLostIsFoundAndNotMadeAgain() {
        first(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        Answer answer = client.call(
                Request.of(client.operation("locations.create")).body(BODY),
                () -> Optional.of(JsonNodeFactory.instance.objectNode().put("id", "found")));

        assertThat(answer.body().path("id").asText()).isEqualTo("found");
        assertThat(answer.despite()).isPresent();
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPostOfWhichNobodyCanTellIsUncertainAndNotMadeAgain() {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withStatus(500)));

        assertThatThrownBy(() -> client.call(
                        Request.of(client.operation("locations.create")).body(BODY), () -> {
                            read();
                            return Optional.empty();
                        }))
                .isInstanceOf(WebexException.Uncertain.class);
        webex.verify(1, com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(anyUrl()));
    }

    @Test
    void aPostThatWasAnsweredWellButUnreadablyIsLookedFor() {
        first(json("{\"id\":").withStatus(201));

        Answer answer = client.call(
                Request.of(client.operation("locations.create")).body(BODY),
                () -> Optional.of(JsonNodeFactory.instance.objectNode().put("id", "found")));

        assertThat(answer.body().path("id").asText()).isEqualTo("found");
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aPutIsMadeAgain() {
        first(json("{}").withStatus(503));
        assertThat(client.call(Request.of(client.operation("locations.update"), "L")
                                .body(BODY))
                        .status())
                .isEqualTo(200);
        webex.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aDeleteWhoseAnswerWasLostAndThatFindsNothingTheSecondTimeWasCarriedOut() {
        first(aResponse().withFault(Fault.EMPTY_RESPONSE));
        webex.stubFor(any(anyUrl())
                .inScenario("first")
                .whenScenarioStateIs("later")
                .atPriority(1)
                .willReturn(json("{\"message\":\"not found\"}").withStatus(404)));

        Answer answer = client.call(Request.of(client.operation("people.delete"), "P"));

        assertThat(answer.despite()).isPresent();
        webex.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aDeleteThatFindsNothingTheFirstTimeIsRefused() {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withStatus(404)));
        assertThatThrownBy(() -> client.call(Request.of(client.operation("people.delete"), "P")))
                .isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void settingsThatAreMissingAMomentAfterALicenceWasGivenAreWaitedFor() {
        first(json("{\"errors\":[{\"errorCode\":4003,\"description\":\"User not found\"}]}")
                .withStatus(404));
        client.settling().expect("P");

        assertThat(client.call(Request.of(client.operation("person.callForwarding.get"), "P"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void settingsOfSomebodyWhoWasNotGivenALicenceAreNotWaitedFor() {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(json("{\"errors\":[{\"errorCode\":4003,\"description\":\"User not found\"}]}")
                        .withStatus(404)));
        client.settling().expect("SomebodyElse");

        WebexException.Rejected failed = catchThrowableOfType(
                WebexException.Rejected.class,
                () -> client.call(Request.of(client.operation("person.callForwarding.get"), "P")));

        assertThat(failed.failure().isCausedBy("person_without_calling")).isTrue();
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void waitingForSettingsEnds() {
        connect(FastPatience.USUAL.withSettling(Duration.ofMillis(50)));
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withStatus(404)));
        client.settling().expect("P");

        assertThatThrownBy(() -> client.call(Request.of(client.operation("person.callForwarding.get"), "P")))
                .isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void aFailureTellsEverythingAndTheNextStepInThreeLanguages() {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(
                        json("{\"message\":\"no\",\"errors\":[{\"description\":\"first\"},{\"description\":\"second\"}],\"trackingId\":\"ROUTER_7\"}")
                                .withStatus(403)));

        Failure failure = catchThrowableOfType(
                        WebexException.Rejected.class,
                        () -> client.call(Request.of(client.operation("location.internalDialing.update"), "L")
                                .body(BODY)))
                .failure();

        assertThat(failure.method()).isEqualTo("PUT");
        assertThat(failure.template()).isEqualTo("/telephony/config/locations/{locationId}/internalDialing");
        assertThat(failure.httpStatus()).hasValue(403);
        assertThat(failure.message()).contains("first").contains("second");
        assertThat(failure.trackingId()).isEqualTo("ROUTER_7");
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.explained(Locale.ENGLISH)).contains("spark-admin:telephony_config_write");
        assertThat(failure.explained(Locale.forLanguageTag("es")))
                .contains("spark-admin:telephony_config_write")
                .isNotEqualTo(failure.explained(Locale.forLanguageTag("ca")));
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedWithTheToken() {
        webex.stubFor(get(urlPathEqualTo("/v1/people/me"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(302).withHeader("Location", "/v1/people/moved")));

        assertThat(read().body().path("id").asText()).isEqualTo("X");
        assertThat(webex.getAllServeEvents())
                .allMatch(event -> event.getRequest().containsHeader("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void anIdOfTheAnswerThatHoldsTheTokenOrMovesACursorIsNotKeptAsItIs(int status) {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(json("{\"id\":\"X\",\"trackingId\":\"\"}")
                        .withStatus(status)
                        .withHeader("TrackingID", "ID_\u009b2J" + TestClients.TOKEN + "_" + "x".repeat(1000))));

        String id = status == 200
                ? read().trackingId()
                : catchThrowableOfType(WebexException.class, this::read)
                        .failure()
                        .trackingId();

        assertThat(id)
                .contains("ID_")
                .doesNotContain(TestClients.TOKEN, "\u009b")
                .hasSizeLessThan(200);
        assertThat(clients.exchanges())
                .allMatch(exchange -> !exchange.trackingId().contains(TestClients.TOKEN));
    }

    @Test
    void aWriteIsNotRedirected() {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(aResponse().withStatus(307).withHeader("Location", "/v1/elsewhere")));
        assertThatThrownBy(() -> client.call(
                        Request.of(client.operation("locations.create")).body(BODY)))
                .isInstanceOf(WebexException.Rejected.class);
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void redirectsInACircleEnd() {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(aResponse().withStatus(302).withHeader("Location", "/v1/people/me")));
        assertThatThrownBy(this::read).isInstanceOf(WebexException.Rejected.class);
        webex.verify(6, anyRequestedFor(anyUrl()));
    }

    @Test
    void anInterruptedCallerStopsAtOnceAndSaysSo() throws InterruptedException {
        webex.stubFor(any(anyUrl()).atPriority(1).willReturn(json("{}").withFixedDelay(20_000)));
        Throwable[] thrown = new Throwable[1];
        Thread caller = new Thread(() -> {
            try {
                client.call(Request.of(client.operation("locations.create")).body(BODY));
            } catch (WebexException e) {
                thrown[0] = e;
            }
        });
        caller.start();
        while (webex.getAllServeEvents().isEmpty() && caller.isAlive()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join(Await.LONGEST.toMillis());

        assertThat(thrown[0]).isInstanceOf(WebexException.Uncertain.class).hasMessageContaining("interrupted");
        assertThat(client.pace().inFlight()).isZero();
    }

    @Test
    void aWriteThatIsInterruptedWhileItWaitsForItsTurnWasNotSent() throws InterruptedException {
        webex.stubFor(any(anyUrl())
                .atPriority(1)
                .willReturn(json("{}").withStatus(429).withHeader("Retry-After", "30")));
        Throwable[] thrown = new Throwable[1];
        Thread caller = new Thread(() -> {
            try {
                client.call(Request.of(client.operation("locations.create")).body(BODY));
            } catch (WebexException e) {
                thrown[0] = e;
            }
        });
        caller.start();
        while (client.pace().waiting() == 0 && caller.isAlive()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join(Await.LONGEST.toMillis());

        assertThat(thrown[0])
                .isInstanceOfSatisfying(WebexException.Unreachable.class, failed -> assertThat(failed.sent())
                        .isFalse());
        webex.verify(1, anyRequestedFor(anyUrl()));
    }

    private Answer read() {
        return client.call(Request.of(client.operation("people.me")));
    }

    /** The first request is answered in that way, all others well. */
    private void first(ResponseDefinitionBuilder answer) {
        webex.stubFor(any(anyUrl())
                .inScenario("first")
                .whenScenarioStateIs(Scenario.STARTED)
                .atPriority(1)
                .willReturn(answer)
                .willSetStateTo("later"));
    }

    private double secondsBetweenTheFirstTwo() {
        var exchanges = clients.exchanges();
        return Duration.between(exchanges.get(0).started(), exchanges.get(1).started())
                        .toMillis()
                / 1000.0;
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    /** Says some bytes to whoever connects, and hangs up. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger connections = new AtomicInteger();

        private RawServer(ServerSocket socket, byte[] answer) {
            this.socket = socket;
            Thread thread = new Thread(() -> serve(answer));
            thread.setDaemon(true);
            thread.start();
        }

        static RawServer answering(String text) throws IOException {
            return new RawServer(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    text.getBytes(StandardCharsets.US_ASCII));
        }

        private void serve(byte[] answer) {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    connections.incrementAndGet();
                    byte[] request = new byte[4096];
                    connection.getInputStream().read(request);
                    connection.getOutputStream().write(answer);
                    connection.getOutputStream().flush();
                } catch (IOException e) {
                    // Closed by the test, or by the client.
                }
            }
        }

        int connections() {
            return connections.get();
        }

        String baseUrl() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
