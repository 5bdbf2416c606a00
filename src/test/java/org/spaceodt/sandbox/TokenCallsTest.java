package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.options.TokenRules;

/** {@code POST /access_token}, and what becomes of the tokens. */
class TokenCallsTest {
    private static final String GOOD = "grant_type=refresh_token&client_id=C1&client_secret=S&refresh_token=R%2B1";

    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aRefreshTokenIsExchangedForAnAccessTokenThatWorks() {
        Running.Reply reply = refresh(running, GOOD);

        assertThat(reply.status()).isEqualTo(200);
        JsonNode json = reply.json();
        assertThat(json.path("expires_in").asInt()).isEqualTo(14 * 24 * 3600);
        assertThat(json.path("refresh_token_expires_in").asInt()).isEqualTo(90 * 24 * 3600);
        assertThat(json.path("refresh_token").asText()).isEqualTo("R+1");
        assertThat(json.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(json.path("scope").asText()).contains("spark-admin:people_read");
        assertThat(running.statusWith(json.path("access_token").asText(), "/people/me"))
                .isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void eachAccessTokenIsAnotherAndEachRefreshIsCounted() {
        int before = running.control().path("tokenRefreshes").asInt();

        assertThat(accessToken(running)).isNotEqualTo(accessToken(running));
        assertThat(running.control().path("tokenRefreshes").asInt()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, unsupported_grant_type, grant_type=password&client_id=C&client_secret=S&refresh_token=R",
        "400, invalid_request, client_id=C&client_secret=S&refresh_token=R",
        "400, invalid_request, grant_type=refresh_token&client_id=C&refresh_token=R",
        "400, invalid_request, grant_type=refresh_token&client_id=C&client_secret=S",
        "401, invalid_client, grant_type=refresh_token&client_id=C&client_secret=wrong&refresh_token=R",
        "400, invalid_grant, grant_type=refresh_token&client_id=C&client_secret=S&refresh_token=expired",
        "400, invalid_request, grant_type=%zz",
    })
    void whatIsWrongIsRefusedInTheShapeOfOAuth(int status, String error, String form) {
        int before = running.control().path("tokenRefreshes").asInt();
        Running.Reply reply = refresh(running, form);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).isEqualTo(error);
        assertThat(reply.json().path("error_description").asText()).isNotEmpty();
        assertThat(running.control().path("tokenRefreshes").asInt()).isEqualTo(before);
    }

    @Test
    void onlyAFormThatIsPostedIsUnderstood() {
        HttpRequest.Builder json = HttpRequest.newBuilder(
                        URI.create(running.sandbox().baseUrl() + "/access_token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(running.send(json).status()).isEqualTo(400);
        Running.Reply got = running.get("/access_token");
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.header("Allow")).isEqualTo("POST");
        assertThat(refresh(running, GOOD + "&more=" + "x".repeat(100_000)).status())
                .isEqualTo(413);
    }

    @Test
    void theWordExpiredIsATokenThatHasEnded() {
        assertThat(running.statusWith("expired", "/people/me")).isEqualTo(401);
        assertThat(running.statusWith("sandbox-access-of-somebody-else", "/people/me"))
                .isEqualTo(200);
    }

    @Test
    void tokensThatWereHandedOutEndOnCommandAndNewOnesDoNot() {
        String old = accessToken(running);
        assertThat(running.control("{\"expireTokens\": true}").status()).isEqualTo(200);

        assertThat(running.statusWith(old, "/people/me")).isEqualTo(401);
        assertThat(running.statusWith("any", "/people/me")).isEqualTo(200);
        assertThat(running.statusWith(accessToken(running), "/people/me")).isEqualTo(200);
    }

    @Test
    void withNewRefreshTokensTheOldOneIsUsedUp() {
        TokenRules renewing = new TokenRules(Duration.ofHours(1), true);
        try (Running strict = new Running(SandboxOptions.defaults().withTokens(renewing))) {
            Running.Reply first = refresh(strict, GOOD);
            String next = first.json().path("refresh_token").asText();

            assertThat(first.json().path("expires_in").asInt()).isEqualTo(3600);
            assertThat(next).isNotEqualTo("R+1");
            assertThat(refresh(strict, GOOD).json().path("error").asText()).isEqualTo("invalid_grant");
            assertThat(refresh(strict, GOOD.replace("R%2B1", next)).status()).isEqualTo(200);
        }
    }

    private static String accessToken(Running at) {
        return refresh(at, GOOD).json().path("access_token").asText();
    }

    private static Running.Reply refresh(Running at, String form) {
        return at.send(HttpRequest.newBuilder(URI.create(at.sandbox().baseUrl() + "/access_token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
