package org.spaceodt.webex.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.http.Transport;

class KubernetesSecretTest {
    private static final String SECRET = "/api/v1/namespaces/voice/secrets/webex";
    private static final Secret GIVEN = Secret.of("the-given-refresh-token");
    private static final Secret LATEST = Secret.of("the-latest-refresh-token");

    @TempDir
    Path account;

    private final Vertx vertx = Vertx.vertx();
    private WireMockServer cluster;
    private KubernetesSecret store;

    @BeforeEach
    void start() throws IOException {
        cluster =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        cluster.start();
        Files.writeString(account.resolve("token"), "the-account-token\n");
        Files.writeString(account.resolve("namespace"), "voice");
        store = new KubernetesSecret(
                new Transport(vertx, ConnectionSettings.DIRECT),
                new KubernetesSecret.Place(URI.create(cluster.baseUrl()), account, "webex", "refresh-token"));
    }

    @AfterEach
    void stop() {
        cluster.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNewRefreshTokenTakesThePlaceOfTheOldOneInTheSecretAndNothingElseIsChanged() {
        cluster.stubFor(patch(urlEqualTo(SECRET)).willReturn(aResponse().withBody("{}")));

        store.keep(GIVEN, LATEST);

        assertThat(store.trouble()).isEmpty();
        cluster.verify(
                1,
                patchRequestedFor(urlEqualTo(SECRET))
                        .withHeader("Authorization", equalTo("Bearer the-account-token"))
                        .withHeader("Content-Type", equalTo("application/merge-patch+json"))
                        .withRequestBody(
                                equalToJson("{\"stringData\":{\"refresh-token\":\"the-latest-refresh-token\"}}")));
    }

    @Test
    void whatIsInTheSecretCountsMoreThanWhatWasGiven() {
        String value = Base64.getEncoder().encodeToString(LATEST.reveal().getBytes());
        cluster.stubFor(get(urlEqualTo(SECRET))
                .willReturn(aResponse().withBody("{\"data\":{\"refresh-token\":\"" + value + "\"}}")));
        assertThat(store.latestOf(GIVEN)).contains(LATEST);
    }

    @Test
    void aSecretThatMayNotBeWrittenIsToldWithoutTheTokens() {
        cluster.stubFor(patch(urlEqualTo(SECRET))
                .willReturn(aResponse().withStatus(403).withBody("{\"message\":\"the-latest-refresh-token\"}")));

        store.keep(GIVEN, LATEST);

        assertThat(store.trouble()).contains("Secret webex: the cluster answered 403");
    }

    @Test
    void aPodWithoutServiceAccountIsTold() throws IOException {
        Files.delete(account.resolve("token"));
        assertThat(store.latestOf(GIVEN)).isEmpty();
        assertThat(store.trouble()).isPresent();
    }
}
