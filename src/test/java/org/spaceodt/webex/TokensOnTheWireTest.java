package org.spaceodt.webex;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.RefreshTokenFile;
import org.spaceodt.webex.token.Secret;

/** Access tokens of a service app, from the first fetch to the end of the refresh token. */
class TokensOnTheWireTest {
    @TempDir
    Path folder;

    private final TestClients clients = new TestClients(FastPatience.USUAL);
    private WireMockServer webex;
    private WebexClient client;

    @BeforeEach
    void start() {
        webex = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(60)
                .gzipDisabled(true));
        webex.start();
        webex.stubFor(any(anyUrl()).atPriority(100).willReturn(json("{}").withStatus(401)));
        client = clients.to(
                webex.baseUrl() + "/v1",
                new Credentials.Refreshed(
                        "client-id",
                        Secret.of("client-secret-value"),
                        Secret.of("refresh-token-value"),
                        new RefreshTokenFile(folder.resolve("refresh-token"))));
    }

    @AfterEach
    void stop() {
        clients.close();
        webex.stop();
    }

    @Test
    void aTokenIsFetchedWithAFormAndWithoutAnAuthorizationHeader() {
        grant("one", "refresh-token-value");
        good("one");

        assertThat(read().body().path("id").asText()).isEqualTo("X");
        webex.verify(
                1,
                postRequestedFor(urlPathEqualTo("/v1/access_token"))
                        .withoutHeader("Authorization")
                        .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
                        .withRequestBody(containing("grant_type=refresh_token"))
                        .withRequestBody(containing("client_id=client-id"))
                        .withRequestBody(containing("client_secret=client-secret-value"))
                        .withRequestBody(containing("refresh_token=refresh-token-value")));
        assertThat(client.grantedScopes()).containsExactly("spark-admin:people_read", "spark-admin:people_write");
        assertThat(folder.resolve("refresh-token")).doesNotExist();
    }

    @Test
    void aThousandCallsWhoseTokenEndedInTheMiddleOfTheRunWorkWithOneRefresh() throws Exception {
        webex.stubFor(post(urlPathEqualTo("/v1/access_token"))
                .inScenario("life")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(granted("old-token-value", 3600, "refresh-token-value"))
                .willSetStateTo("running"));
        webex.stubFor(post(urlPathEqualTo("/v1/access_token"))
                .inScenario("life")
                .whenScenarioStateIs("ended")
                .willReturn(granted("new-token-value", 3600, "next-refresh-token-value")));
        webex.stubFor(get(urlPathEqualTo("/v1/people/me"))
                .withHeader("Authorization", equalTo("Bearer old-token-value"))
                .inScenario("life")
                .whenScenarioStateIs("running")
                .willReturn(json("{\"id\":\"X\"}")));
        good("new-token-value");
        read();
        webex.setScenarioState("life", "ended");

        ExecutorService callers = Executors.newFixedThreadPool(1000);
        List<Future<Answer>> answers = IntStream.range(0, 1000)
                .mapToObj(i -> callers.submit(this::read))
                .toList();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)
                            .body()
                            .path("id")
                            .asText())
                    .isEqualTo("X");
        }
        callers.shutdown();

        webex.verify(2, postRequestedFor(urlPathEqualTo("/v1/access_token")));
        assertThat(folder.resolve("refresh-token")).content().contains("next-refresh-token-value");
    }

    @Test
    void aRefreshTokenThatIsRefusedIsSaidWithANextStepAndNotTriedAgain() {
        webex.stubFor(post(urlPathEqualTo("/v1/access_token"))
                .willReturn(json("{\"error\":\"invalid_grant\",\"error_description\":\"the refresh token has ended\"}")
                        .withStatus(400)));

        WebexException.Unauthorized failed = catchThrowableOfType(WebexException.Unauthorized.class, this::read);

        assertThat(failed.failure().isCausedBy("refresh_token_refused")).isTrue();
        assertThat(failed.failure().explained(Locale.forLanguageTag("ca"))).isNotBlank();
        webex.verify(1, postRequestedFor(urlPathEqualTo("/v1/access_token")));
        webex.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void fetchingATokenIsTriedAgainAfterAServerError() {
        webex.stubFor(post(urlPathEqualTo("/v1/access_token"))
                .inScenario("trouble")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json("{}").withStatus(503))
                .willSetStateTo("over"));
        webex.stubFor(post(urlPathEqualTo("/v1/access_token"))
                .inScenario("trouble")
                .whenScenarioStateIs("over")
                .willReturn(granted("one", 3600, "refresh-token-value")));
        good("one");

        assertThat(read().status()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsRefusedAlthoughItIsNewIsNotReplacedForEver() {
        grant("one", "refresh-token-value");

        assertThat(catchThrowableOfType(WebexException.Unauthorized.class, this::read))
                .isNotNull();
        assertThat(catchThrowableOfType(WebexException.Unauthorized.class, this::read))
                .isNotNull();
        webex.verify(2, postRequestedFor(urlPathEqualTo("/v1/access_token")));
    }

    @Test
    void anAnswerWithoutATokenIsAFailure() {
        webex.stubFor(post(urlPathEqualTo("/v1/access_token")).willReturn(json("{\"expires_in\":1}")));
        assertThat(catchThrowableOfType(WebexException.Unreadable.class, this::read))
                .hasMessageContaining("no access token");
    }

    private Answer read() {
        return client.call(Request.of(client.operation("people.me")));
    }

    private void good(String token) {
        webex.stubFor(get(urlPathEqualTo("/v1/people/me"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(json("{\"id\":\"X\"}")));
    }

    private void grant(String token, String refreshToken) {
        webex.stubFor(post(urlPathEqualTo("/v1/access_token")).willReturn(granted(token, 3600, refreshToken)));
    }

    private static ResponseDefinitionBuilder granted(String token, int seconds, String refreshToken) {
        return json(
                "{\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + ",\"refresh_token\":\""
                        + refreshToken
                        + "\",\"refresh_token_expires_in\":7776000,\"token_type\":\"Bearer\",\"scope\":\"spark-admin:people_read spark-admin:people_write\"}");
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
