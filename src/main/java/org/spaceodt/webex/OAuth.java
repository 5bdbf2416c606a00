package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.Grant;
import org.spaceodt.webex.token.Secret;
import org.spaceodt.webex.token.TokenExchange;

/**
 * {@code POST /access_token}: a form, without an Authorization header. It may be repeated: a refresh token stays good when
 * it is used, and its answer holds the same or a newer one.
 */
final class OAuth implements TokenExchange {
    private static final Look REPEATABLE = Optional::empty;
    /** For an answer that does not say: then the 401 will. */
    private static final Duration UNKNOWN = Duration.ofDays(365);

    private final WebexClient.CallDependencies dependencies;
    private final Operation operation;

    /** @param dependencies without tokens */
    OAuth(WebexClient.CallDependencies dependencies, Operation operation) {
        this.dependencies = dependencies;
        this.operation = operation;
    }

    @Override
    public Grant exchange(Credentials.Refreshed credentials, Secret refreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", credentials.clientId());
        form.put("client_secret", credentials.clientSecret().reveal());
        form.put("refresh_token", refreshToken.reveal());
        Request request = Request.of(operation).form(form);
        try {
            return grant(new RetryingCall(dependencies, request, Optional.of(REPEATABLE)).execute());
        } catch (WebexException.Rejected e) {
            // 400 invalid_grant: to whoever waits for a token it is what a 401 is.
            throw new WebexException.Unauthorized(e.failure());
        }
    }

    private Grant grant(Answer answer) {
        JsonNode body = answer.body();
        String token = body.path("access_token").asText();
        if (token.isEmpty()) {
            throw new WebexException.Unreadable(dependencies
                    .failures()
                    .ofOurs(new Try(Optional.of(operation), 1, answer.trackingId()), "the answer has no access token"));
        }
        dependencies.sender().keepSecret(token);
        Optional<String> refresh = text(body, "refresh_token");
        refresh.ifPresent(dependencies.sender()::keepSecret);
        return new Grant(
                AccessToken.of(token),
                seconds(body, "expires_in").orElse(UNKNOWN),
                refresh.map(Secret::of),
                seconds(body, "refresh_token_expires_in"),
                scopes(body));
    }

    private static List<String> scopes(JsonNode body) {
        return text(body, "scope")
                .map(list -> Arrays.stream(list.split("[\\s,]+"))
                        .filter(scope -> !scope.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Duration> seconds(JsonNode body, String name) {
        return Optional.of(body.path(name).asLong(0)).filter(value -> value > 0).map(Duration::ofSeconds);
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("")).filter(value -> !value.isEmpty());
    }
}
