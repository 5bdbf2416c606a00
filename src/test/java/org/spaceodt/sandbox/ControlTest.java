package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What can be seen and changed while the server runs. */
class ControlTest {
    /** So slow that no token comes back during a test. */
    private static final String SLOW = "\"rate\": 0.0001, \"burst\": ";

    private Running running;

    @BeforeEach
    void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void answersAreCountedByStatusAndEndpoint() {
        String person = running.ids("/people", "items").get(0);
        running.get("/people/" + person);
        running.get("/people/" + person + "?callingData=true");
        running.get("/people/nobody");
        running.get("/nothing/here");
        running.statusWith("expired", "/people/me");

        JsonNode state = running.control();
        assertThat(state.path("requests").asInt()).isEqualTo(7);
        assertThat(state.path("statuses").toString()).isEqualTo("{\"200\":4,\"401\":1,\"404\":2}");
        assertThat(state.path("endpoints").toString())
                .isEqualTo("{\"GET /people\":2,\"GET /people/me\":1,\"GET /people/{}\":3,\"unknown\":1}");
    }

    @Test
    void theControlItselfIsNeitherCountedNorLimitedNorDelayed() {
        running.control("{" + SLOW + "1, \"latencyMs\": 60000, \"errorRate\": 1}");
        for (int i = 0; i < 5; i++) {
            assertThat(running.control("{}").status()).isEqualTo(200);
        }
        assertThat(running.control().path("requests").asInt()).isZero();
        assertThat(running.control().path("tokens").asDouble()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsGivenChanges() {
        running.control("{\"rate\": 80, \"burst\": 9, \"latencyMs\": 3, \"errorRate\": 0.25}");
        JsonNode state = running.control("{\"retryAfterSeconds\": 4, \"retryAfter\": \"date\"}")
                .json();

        assertThat(state.path("rate").asDouble()).isEqualTo(80);
        assertThat(state.path("burst").asInt()).isEqualTo(9);
        assertThat(state.path("latencyMs").asInt()).isEqualTo(3);
        assertThat(state.path("errorRate").asDouble()).isEqualTo(0.25);
        assertThat(state.path("retryAfterSeconds").asInt()).isEqualTo(4);
        assertThat(state.path("retryAfter").asText()).isEqualTo("date");
    }

    @Test
    void aLimitThatIsSetWhileItRunsLimits() {
        running.control("{" + SLOW + "2}");

        assertThat(running.get("/people/me").status()).isEqualTo(200);
        assertThat(running.get("/locations").status()).isEqualTo(200);
        assertThat(running.get("/people/me").status()).isEqualTo(429);
        assertThat(running.control().path("rateLimited").asInt()).isEqualTo(1);
        running.control("{\"rate\": 0}");
        assertThat(running.get("/people/me").status()).isEqualTo(200);
    }

    @Test
    void aLatencyThatIsSetWhileItRunsDelays() {
        running.control("{\"latencyMs\": 40}");
        long before = System.nanoTime();
        running.get("/people/me");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void theLimitsAreToldWithTheirTimesAndWhatTheyPermitted() {
        running.control("{\"rate\": 1000, \"burst\": 5}");
        running.get("/people/me");
        running.control("{\"rate\": 20}");
        JsonNode state = running.control();

        assertThat(state.path("limits")).hasSize(3);
        double permitted = 0;
        double seconds = 0;
        for (JsonNode limit : state.path("limits")) {
            permitted += limit.path("rate").asDouble() * limit.path("seconds").asDouble();
            seconds += limit.path("seconds").asDouble();
        }
        assertThat(state.path("permitted").asDouble()).isPositive().isEqualTo(permitted);
        assertThat(state.path("seconds").asDouble()).isCloseTo(seconds, within(1.0));
        assertThat(state.at("/limits/1/rate").asDouble()).isEqualTo(1000);
        assertThat(state.at("/limits/2/rate").asDouble()).isEqualTo(20);
    }

    @Test
    void aFamilyWithALimitOfItsOwnLeavesTheOthersAlone() {
        String person = running.all("/people?callingData=true", "items").stream()
                .filter(one -> one.has("extension"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String calling = "/telephony/config/people/" + person + "/outgoingPermission/accessCodes";
        running.control("{" + SLOW + "1, \"families\": {\"telephony/config/people\": {" + SLOW + "2}}}");

        assertThat(running.get(calling).status()).isEqualTo(200);
        assertThat(running.get(calling).status()).isEqualTo(200);
        assertThat(running.get(calling).status()).isEqualTo(429);
        assertThat(running.get("/people/me").status()).isEqualTo(200);
        assertThat(running.get("/people/me").status()).isEqualTo(429);
        JsonNode family = running.control().path("families").path("telephony/config/people");
        assertThat(family.path("burst").asInt()).isEqualTo(2);
        assertThat(family.path("limits")).hasSize(1);
        assertThat(running.control("{\"families\": {\"telephony/config/people\": null}}")
                        .json()
                        .path("families"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"seconds, 7", "absent, ''"})
    void aRefusalTellsTheWaitAsItIsAskedTo(String form, String expected) {
        running.control("{\"rate\": 10, \"burst\": 1, \"retryAfterSeconds\": 7, \"retryAfter\": \"" + form + "\"}");
        assertThat(refused().header("Retry-After")).isEqualTo(expected);
    }

    @Test
    void aRefusalCanTellTheWaitAsADate() {
        running.control("{\"rate\": 10, \"burst\": 1, \"retryAfterSeconds\": 60, \"retryAfter\": \"date\"}");
        Instant before = Instant.now();
        String header = refused().header("Retry-After");

        assertThat(header).hasSize("Sun, 06 Nov 1994 08:49:37 GMT".length()).endsWith(" GMT");
        Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(Duration.between(before, until)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aResetCountsFromZeroWithFullBucketsAndKeepsTheMood() {
        running.control("{" + SLOW + "1}");
        running.get("/people/me");
        assertThat(running.get("/people/me").status()).isEqualTo(429);
        JsonNode state = running.control("{\"reset\": true}").json();

        assertThat(state.path("requests").asInt()).isZero();
        assertThat(state.path("statuses")).isEmpty();
        assertThat(state.path("limits")).hasSize(1);
        assertThat(state.path("rate").asDouble()).isEqualTo(0.0001);
        assertThat(running.get("/people/me").status()).isEqualTo(200);
        assertThat(running.sandbox().requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rate\": -1, \"burst\": 7}",
                "{\"burst\": 0}",
                "{\"burst\": 1.5}",
                "{\"burst\": 7, \"rate\": \"fast\"}",
                "{\"burst\": 7, \"retryAfter\": \"soon\"}",
                "{\"burst\": 7, \"latency\": 5}",
                "{\"burst\": 7, \"latencyMs\": -5}",
                "{\"burst\": 7, \"errorRate\": 2}",
                "{\"burst\": 7, \"reset\": \"yes\"}",
                "{\"burst\": 7, \"families\": {\"animals\": {\"rate\": 1}}}",
                "{\"burst\": 7, \"families\": {\"people\": {\"speed\": 1}}}",
                "{\"burst\": 7, \"families\": {\"people\": 5}}",
                "[]",
                "",
                "{\"burst\": 7",
            })
    void whatMakesNoSenseIsRefusedAndChangesNothing(String change) {
        Running.Reply reply = running.control(change);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isNotEmpty();
        assertThat(running.control().path("burst").asInt()).isEqualTo(50);
        assertThat(running.control().path("families")).isEmpty();
    }

    @Test
    void noWebPageCanChangeAnything() throws IOException {
        HttpRequest.Builder page = HttpRequest.newBuilder(running.sandbox().controlUrl())
                .header("Origin", "http://127.0.0.1:" + running.sandbox().port())
                .POST(HttpRequest.BodyPublishers.ofString("{\"rate\": 1}"));

        assertThat(running.send(page).status()).isEqualTo(403);
        assertThat(statusLine("POST", "rebound.example.com")).contains(" 403 ");
        assertThat(statusLine("GET", "rebound.example.com:80")).contains(" 403 ");
        assertThat(statusLine("GET", "localhost:80")).contains(" 200 ");
        assertThat(statusLine("GET", "[::1]")).contains(" 200 ");
        assertThat(running.control().path("rate").asDouble()).isZero();
    }

    @Test
    void nothingElseIsThere() {
        String origin = "http://127.0.0.1:" + running.sandbox().port();

        assertThat(running.get(origin + "/_sandboxes").status()).isEqualTo(404);
        assertThat(running.get(origin + "/_sandbox/history/").status()).isEqualTo(404);
        assertThat(running.get(origin + "/_sandbox/other").status()).isEqualTo(404);
        Running.Reply put = running.send(
                HttpRequest.newBuilder(running.sandbox().controlUrl()).PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("Allow")).isEqualTo("GET, POST");
    }

    private Running.Reply refused() {
        for (int i = 0; i < 10_000; i++) {
            Running.Reply reply = running.get("/people/me");
            if (reply.status() == 429) {
                return reply;
            }
        }
        throw new AssertionError("never refused");
    }

    /** The JDK's client does not let the Host header be chosen. */
    private String statusLine(String method, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.sandbox().port())) {
            OutputStream out = socket.getOutputStream();
            String request = method + " /_sandbox/control HTTP/1.1\r\nHost: " + host
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
