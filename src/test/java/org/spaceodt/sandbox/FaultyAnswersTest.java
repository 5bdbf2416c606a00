package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.plan.ShortRule;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What a client meets when a plan is in force. */
class FaultyAnswersTest {
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
    void aConnectionIsResetBeforeAnythingIsAnswered() throws IOException {
        plan("{'what': {'reset': 'before-head'}}");

        Exchange exchange = exchange("/v1/people/me");
        assertThat(exchange.text()).isEmpty();
        assertThat(exchange.reset()).isTrue();
        assertThat(running.control().at("/statuses/reset").asInt()).isEqualTo(1);
    }

    @Test
    void aConnectionIsResetAfterTheHeadOfTheAnswer() throws IOException {
        plan("{'what': {'reset': 'after-head'}}");

        Exchange exchange = exchange("/v1/people/me");
        assertThat(exchange.text()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n");
        assertThat(exchange.reset()).isTrue();
    }

    @Test
    void aConnectionIsResetInTheMiddleOfTheBody() throws IOException {
        String whole = new String(running.get("/people/me").body(), StandardCharsets.UTF_8);
        plan("{'what': {'reset': 'mid-body'}}");

        Exchange exchange = exchange("/v1/people/me");
        String body = exchange.text().substring(exchange.text().indexOf("\r\n\r\n") + 4);
        assertThat(body).isNotEmpty().hasSizeLessThan(whole.length());
        assertThat(whole).startsWith(body.substring(0, body.length() - 1));
        assertThat(exchange.reset()).isTrue();
    }

    @Test
    void aBodyIsCutThoughTheConnectionIsInOrder() {
        byte[] whole = running.get("/people/me").body();
        plan("{'what': {'truncate': 0.5}}");
        Running.Reply cut = running.get("/people/me");

        assertThat(cut.status()).isEqualTo(200);
        assertThat(cut.body()).hasSize(whole.length / 2);
        assertThatThrownBy(cut::json).hasMessageContaining("end-of-input");
    }

    @Test
    void aSlowBodyIsWholeInTheEnd() {
        byte[] whole = running.get("/people/me").body();
        plan("{'what': {'bytesPerSecond': " + whole.length * 10 + "}}");
        long before = System.nanoTime();
        Running.Reply slow = running.get("/people/me");

        assertThat(slow.body()).isEqualTo(whole);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @ParameterizedTest
    @CsvSource({"seconds, 7", "absent, ''"})
    void a429CanComeFromAPlanWithItsWait(String form, String expected) {
        plan("{'what': {'status': 429, 'retryAfter': '" + form
                + "', 'retryAfterSeconds': 7, 'message': 'Slow down.'}}");
        Running.Reply refused = running.get("/people/me");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo(expected);
        assertThat(refused.json().path("message").asText()).isEqualTo("Slow down.");
        assertThat(refused.json().path("trackingId").asText()).isEqualTo(refused.header("TrackingID"));
    }

    @Test
    void aTokenEndsAndStaysEndedUntilTheReset() {
        plan("{'where': {'path': '/locations'}, 'when': {'times': 1, 'per': 'rule'}, 'what': {'expireToken': true}}");

        assertThat(running.get("/people/me").status()).isEqualTo(200);
        assertThat(running.get("/locations").status()).isEqualTo(401);
        assertThat(running.get("/people/me").status()).isEqualTo(401);
        assertThat(running.statusWith("another", "/people/me")).isEqualTo(200);
        running.stage("POST", "reset", "");
        assertThat(running.get("/people/me").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerThatComesSaysThatItIsSimulated() {
        plan("{'where': {'path': '/people/me'}, 'what': {'status': 503}}, {'what': {'truncate': 0.1}}");

        assertThat(running.get("/people/me").header("X-Space-OdT-Sandbox")).isEqualTo("simulated");
        assertThat(running.get("/locations").header("X-Space-OdT-Sandbox")).isEqualTo("simulated");
        assertThat(running.stage("GET", "faults", "").header("X-Space-OdT-Sandbox"))
                .isEqualTo("simulated");
    }

    @Test
    void thePlanInForceIsShownWithWhatItDidAndCanBeTakenAway() {
        plan("{'name': 'no locations', 'where': {'path': '/locations'}, 'when': {'to': 1}, 'what': {'status': 500}}");
        running.get("/locations");
        running.get("/locations");
        running.get("/people/me");

        var rule = running.stage("GET", "faults", "").json().at("/rules/0");
        assertThat(rule.path("name").asText()).isEqualTo("no locations");
        assertThat(rule.path("matched").asInt()).isEqualTo(2);
        assertThat(rule.path("hit").asInt()).isEqualTo(1);
        assertThat(running.stage("DELETE", "faults", "").json().path("rules")).isEmpty();
        assertThat(running.get("/locations?again").status()).isEqualTo(200);
    }

    @Test
    void aPlanThatMakesNoSenseIsRefusedWithAllItsFaultsAndTheOldOneStays() {
        plan("{'what': {'status': 500}}");
        Running.Reply refused = running.stage(
                "POST", "faults", "{'rules': [{'what': {'status': 1}}, {'where': {'path': '/x'}, 'what': {}}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors")).hasSize(3);
        assertThat(running.get("/people/me").status()).isEqualTo(500);
    }

    @Test
    void thePlanIsBegunAgainByAReset() {
        plan("{'when': {'to': 1}, 'what': {'status': 500}}");
        assertThat(List.of(status(), status())).containsExactly(500, 200);
        running.stage("POST", "reset", "");
        assertThat(List.of(status(), status())).containsExactly(500, 200);
    }

    @Test
    void twoRunsWithThePlanMeetTheSameInAnyOrder() {
        SandboxOptions options = SandboxOptions.defaults()
                .withFaults(new FaultPlan(OptionalLong.of(3), List.of(ShortRule.of("status=503@0.4"))));
        List<String> urls = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            urls.add("/people/me?n=" + n % 20);
        }
        Map<String, List<Integer>> first = run(options, urls);
        Collections.shuffle(urls, new Random(4));
        assertThat(run(options, urls)).isEqualTo(first);
        assertThat(first.values().stream().distinct().count()).isGreaterThan(3);
    }

    @Test
    void jitterIsDrawnFromTheSeed() {
        running.control("{\"jitterMs\": 4, \"jitter\": \"uniform\"}");
        var state = running.control();

        assertThat(state.path("jitterMs").asInt()).isEqualTo(4);
        assertThat(state.path("jitter").asText()).isEqualTo("uniform");
        assertThat(running.get("/people/me").status()).isEqualTo(200);
        assertThat(running.control("{\"jitter\": \"wild\"}").status()).isEqualTo(400);
    }

    private int status() {
        return running.get("/people/me").status();
    }

    private static Map<String, List<Integer>> run(SandboxOptions options, List<String> urls) {
        Map<String, List<Integer>> statuses = new HashMap<>();
        try (Running run = new Running(options)) {
            urls.forEach(url -> statuses.computeIfAbsent(url, name -> new ArrayList<>())
                    .add(run.get(url).status()));
        }
        return statuses;
    }

    private void plan(String rules) {
        Running.Reply reply = running.stage("POST", "faults", "{'rules': [" + rules + "]}");
        assertThat(reply.status())
                .as(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    /** All that comes over a connection: an HTTP client would hide how it ends. */
    private Exchange exchange(String path) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Optional<SocketException> end = Optional.empty();
        try (Socket socket = new Socket("127.0.0.1", running.sandbox().port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer test\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
            }
        } catch (SocketException reset) {
            end = Optional.of(reset);
        }
        return new Exchange(read.toString(StandardCharsets.UTF_8), end.isPresent());
    }

    private record Exchange(String text, boolean reset) {}
}
