package org.spaceodt.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.WebexStandIn;

/** A whole run with every log on, in which tokens end, are echoed and refreshed: none of them is found anywhere afterwards. */
class SecretsIT {
    private static final String CLIENT_SECRET = "client-secret-4e1f9a";
    private static final String REFRESH = "refresh-token-77c1d2";
    private static final String NEXT_REFRESH = "refresh-token-90ab3e";
    private static final String OLD = "access-token-5b6c7d";
    private static final String NEW = "access-token-8e9f0a";

    @TempDir
    Path folder;

    private WebexStandIn webex;

    @BeforeEach
    void start() {
        webex = WebexStandIn.start();
    }

    @AfterEach
    void stop() {
        webex.close();
    }

    @Test
    void noTokenAndNoSecretIsInAnyFileOrStreamAfterARunWithEveryLog() throws IOException {
        tokensEndOnTheWay();
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/licenses"))
                        .atPriority(3)
                        .willReturn(json("{\"message\":\"who sent Bearer " + NEW + ", that is, " + NEW
                                        + "?\",\"password\":\"pw-" + CLIENT_SECRET + "\",\"trackingId\":\"ROUTER_1\"}")
                                .withStatus(403)));
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/workspaces"))
                        .atPriority(3)
                        .willReturn(json("{\"items\": [], \"access_token\": \"" + NEW + "\", \"broken")
                                .withStatus(200)));
        webex.server()
                .stubFor(get(urlPathEqualTo("/v1/devices"))
                        .atPriority(3)
                        .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        Finished run = command()
                .run(
                        "inventory_run",
                        "--out-dir",
                        "out",
                        "--debug-har",
                        "--request-log",
                        "--metrics-file",
                        "out/calls.prom");

        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(1);
        List<String> secrets = List.of(CLIENT_SECRET, REFRESH, NEXT_REFRESH, OLD, NEW);
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean theStore = file.endsWith(Path.of("state", "space-odt", "refresh-token"));
            for (String secret : secrets) {
                if (!(theStore && secret.equals(NEXT_REFRESH))) {
                    assertThat(text).as(file.toString()).doesNotContain(secret);
                }
            }
        }
        assertThat(run.stdout() + run.stderr()).doesNotContain(secrets.toArray(String[]::new));
        assertThat(Files.readString(folder.resolve("state/space-odt/refresh-token")))
                .contains(NEXT_REFRESH);
    }

    @Test
    void theLogsHoldEveryTryAndOnlyTheirOwnerCanReadThem() throws IOException {
        Finished run = webex.command(folder)
                .run("inventory_run", "--out-dir", "out", "--debug-har", "--request-log=calls.jsonl", "-q");
        assertThat(run.exitCode()).as(run.stderr()).isZero();

        JsonNode har =
                new ObjectMapper().readTree(folder.resolve("out/http.har").toFile());
        int requests = webex.server().getAllServeEvents().size();
        assertThat(har.at("/log/entries")).hasSize(requests);
        assertThat(Files.readAllLines(folder.resolve("calls.jsonl")))
                .hasSize(requests)
                .allSatisfy(line -> {
                    JsonNode entry = new ObjectMapper().readTree(line);
                    assertThat(entry.path("tracking_id").asText()).isEqualTo("STANDIN_1");
                    assertThat(entry.path("template").asText()).startsWith("/");
                });
        for (Path file : List.of(folder.resolve("out/http.har"), folder.resolve("calls.jsonl"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLogThatCannotBeWrittenIsSaidBeforeAnythingIsAsked() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        Finished run = webex.command(folder).run("inventory_run", "--out-dir", "out", "--debug-har=file/http.har");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(webex.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void aRunThatWillOutliveItsTokenIsWarnedOf() {
        // Long enough to say how long it will still take.
        webex.server().setGlobalFixedDelay(30);

        Finished run = CommandRun.in(folder)
                .with(
                        "WEBEX_ACCESS_TOKEN_EXPIRES_AT",
                        Instant.now().minusSeconds(60).toString())
                .with("WEBEX_BASE_URL", webex.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "stand-in-token")
                .run("inventory_run", "--out-dir", "out", "-q", "--concurrent-requests", "1");

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).contains("Warning: the token ends");
    }

    private CommandRun command() {
        return CommandRun.in(folder)
                .with("WEBEX_BASE_URL", webex.baseUrl())
                .with("WEBEX_CLIENT_ID", "client")
                .with("WEBEX_CLIENT_SECRET", CLIENT_SECRET)
                .with("WEBEX_REFRESH_TOKEN", REFRESH)
                .with("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    /** The first token is good for the first page of people only. */
    private void tokensEndOnTheWay() {
        webex.server()
                .stubFor(post(urlPathEqualTo("/v1/access_token"))
                        .inScenario("tokens")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(granted(OLD, REFRESH))
                        .willSetStateTo("old"));
        webex.server()
                .stubFor(post(urlPathEqualTo("/v1/access_token"))
                        .inScenario("tokens")
                        .whenScenarioStateIs("old")
                        .willReturn(granted(NEW, NEXT_REFRESH)));
        webex.server()
                .stubFor(any(anyUrl())
                        .withHeader("Authorization", equalTo("Bearer " + OLD))
                        .atPriority(1)
                        .willReturn(json("{\"message\":\"Bearer " + OLD + " has ended\"}")
                                .withStatus(401)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    private static ResponseDefinitionBuilder granted(String access, String refresh) {
        return json("{\"access_token\":\"" + access + "\",\"expires_in\":1209599,\"refresh_token\":\"" + refresh
                + "\",\"refresh_token_expires_in\":7775999,\"token_type\":\"Bearer\"}");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
