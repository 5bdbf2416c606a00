package org.spaceodt.app.kubernetes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.support.TestKeys;
import org.spaceodt.webex.http.ExtraAuthorities;
import org.spaceodt.webex.token.Secret;

/** Against a cluster with TLS, whose certificate only the file of its authority vouches for. */
@QuarkusTest
class KubernetesSecretTest {
    private static final String SECRET = "/api/v1/namespaces/voice/secrets/webex";
    private static final Secret GIVEN = Secret.of("the-given-refresh-token");
    private static final Secret LATEST = Secret.of("the-latest-refresh-token");

    private static TestKeys keys;

    @TempDir
    Path account;

    private WireMockServer cluster;
    private KubernetesSecret store;

    @BeforeAll
    static void certify(@TempDir Path folder) throws IOException, InterruptedException {
        keys = TestKeys.in(folder);
    }

    @BeforeEach
    void start() throws IOException {
        cluster = new WireMockServer(keys.server());
        cluster.start();
        Files.writeString(account.resolve("token"), "the-account-token\n");
        Files.writeString(account.resolve("namespace"), "voice");
        store = new KubernetesSecret(place("localhost"), ExtraAuthorities.storeOf(keys.certificate()));
    }

    private KubernetesSecret.Place place(String host) {
        return new KubernetesSecret.Place(
                URI.create("https://" + host + ":" + cluster.httpsPort()), account, "webex", "refresh-token");
    }

    private KubernetesSecret store(Duration patience, long largest) throws IOException {
        return new KubernetesSecret(
                place("localhost"), ExtraAuthorities.storeOf(keys.certificate()), patience, largest);
    }

    @AfterEach
    void stop() {
        cluster.stop();
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

    @Test
    void theTokenOfTheAccountIsReadAgainForEachCall() throws IOException {
        cluster.stubFor(get(urlEqualTo(SECRET)).willReturn(aResponse().withBody("{}")));
        store.latestOf(GIVEN);
        Files.writeString(account.resolve("token"), "the-next-account-token");

        assertThat(store.latestOf(GIVEN)).isEmpty();

        assertThat(store.trouble()).isEmpty();
        cluster.verify(
                1,
                getRequestedFor(urlEqualTo(SECRET))
                        .withHeader("Authorization", equalTo("Bearer the-next-account-token"))
                        .withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void aClusterThatTheFileDoesNotVouchForIsNotBelievedAndLearnsNothing() throws Exception {
        KubernetesSecret unknown = new KubernetesSecret(
                place("localhost"),
                ExtraAuthorities.storeOf(TestKeys.in(account).certificate()));
        unknown.keep(GIVEN, LATEST);
        assertThat(unknown.trouble()).contains("Secret webex: the TLS certificate or handshake was not accepted");

        KubernetesSecret another =
                new KubernetesSecret(place("127.0.0.1"), ExtraAuthorities.storeOf(keys.certificate()));
        another.keep(GIVEN, LATEST);
        assertThat(another.trouble()).contains("Secret webex: the TLS certificate or handshake was not accepted");
        assertThat(cluster.getAllServeEvents()).isEmpty();
    }

    @Test
    void anAnswerWithoutEndIsGivenUpAndTold() throws IOException {
        cluster.stubFor(get(urlEqualTo(SECRET))
                .willReturn(aResponse().withBody("{}" + " ".repeat(1000)).withChunkedDribbleDelay(100, 600_000)));

        KubernetesSecret store = store(Duration.ofMillis(500), 1 << 20);

        assertThat(store.latestOf(GIVEN)).isEmpty();
        assertThat(store.trouble()).contains("Secret webex: no answer within the time allowed");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() throws IOException {
        cluster.stubFor(get(urlEqualTo(SECRET)).willReturn(aResponse().withBody("{}" + " ".repeat(1000))));

        KubernetesSecret store = store(Duration.ofSeconds(15), 1000);

        assertThat(store.latestOf(GIVEN)).isEmpty();
        assertThat(store.trouble()).contains("Secret webex: the answer is larger than 1000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTION_RESET_BY_PEER, the connection broke before there was an answer",
        "EMPTY_RESPONSE, the connection broke before there was an answer",
        "RANDOM_DATA_THEN_CLOSE, the connection broke before there was an answer",
        "MALFORMED_RESPONSE_CHUNK, the connection broke in the middle of the answer",
    })
    void aConnectionThatBreaksIsTold(Fault fault, String why) {
        cluster.stubFor(patch(urlEqualTo(SECRET)).willReturn(aResponse().withFault(fault)));

        store.keep(GIVEN, LATEST);

        assertThat(store.trouble()).contains("Secret webex: " + why);
        cluster.verify(1, patchRequestedFor(urlEqualTo(SECRET)));
    }

    @Test
    void aClusterThatIsNotThereIsTold() {
        cluster.stop();
        store.keep(GIVEN, LATEST);
        assertThat(store.trouble()).contains("Secret webex: the connection was refused");
    }

    @Test
    void whoIsInterruptedIsAnsweredAtOnceAndKnowsThatItWas() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI api = URI.create("https://localhost:" + silent.getLocalPort());
            KubernetesSecret waiting = new KubernetesSecret(
                    new KubernetesSecret.Place(api, account, "webex", "refresh-token"),
                    ExtraAuthorities.storeOf(keys.certificate()));
            Thread.currentThread().interrupt();

            assertThat(waiting.latestOf(GIVEN)).isEmpty();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(waiting.trouble()).contains("Secret webex: interrupted before there was an answer");
        }
    }

    @Test
    void anAnswerThatLeadsElsewhereIsNotFollowed() {
        cluster.stubFor(
                get(urlEqualTo(SECRET)).willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
        assertThat(store.latestOf(GIVEN)).isEmpty();
        assertThat(store.trouble()).contains("Secret webex: the cluster answered 302");
        assertThat(cluster.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anAnswerThatIsNoJsonIsTold() {
        cluster.stubFor(get(urlEqualTo(SECRET)).willReturn(aResponse().withBody("not json")));
        assertThat(store.latestOf(GIVEN)).isEmpty();
        assertThat(store.trouble()).contains("Secret webex: JsonParseException");
    }
}
