package org.spaceodt.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.server.AccessTokens;
import org.spaceodt.sandbox.server.ServerState;

/**
 * {@code POST /access_token}: a refresh token is exchanged for an access token. Every client and every refresh token is good but for the
 * client secret {@code wrong} and the refresh token {@code expired}. Cisco documents no error body; the shape here is that of OAuth 2.0
 * (RFC 6749, section 5.2).
 */
public final class TokenCalls {
    public static final String NAME = "POST /access_token";
    public static final String FAMILY = "access_token";

    private static final String SCOPE = "spark-admin:people_read spark-admin:people_write spark-admin:licenses_read"
            + " spark-admin:locations_read spark-admin:locations_write spark-admin:workspaces_read"
            + " spark-admin:workspaces_write spark-admin:devices_read spark-admin:organizations_read"
            + " spark-admin:telephony_config_read spark-admin:telephony_config_write"
            + " spark-admin:telephony_pstn_read spark-admin:telephony_pstn_write"
            + " identity:groups_rw identity:people_rw";
    private static final int MOST_BYTES = 64 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> REQUIRED = List.of("grant_type", "client_id", "client_secret");

    private final ServerState serverState;

    TokenCalls(ServerState serverState) {
        this.serverState = serverState;
    }

    static boolean owns(String path) {
        return path.equals("/v1/access_token") || path.equals("/access_token");
    }

    void handle(HttpServerRequest request, String trackingId, Consumer<ApiResponse> reply) {
        if (!request.method().equals(HttpMethod.POST)) {
            reply.accept(ApiProblem.methodNotAllowed("POST").answer(trackingId));
        } else if (!form(request.getHeader("Content-Type"))) {
            reply.accept(refused(400, "invalid_request", "The body must be of the type " + FORM + "."));
        } else {
            Bodies.Ends ends = new Bodies.Ends(
                    body -> reply.accept(answer(body.toString(StandardCharsets.UTF_8))),
                    () -> reply.accept(refused(413, "invalid_request", "The body is too large.")));
            Bodies.read(request, MOST_BYTES, ends);
        }
    }

    private ApiResponse answer(String body) {
        Map<String, List<String>> form;
        try {
            form = new QueryStringDecoder(body, false).parameters();
        } catch (IllegalArgumentException malformed) {
            return refused(400, "invalid_request", "The body is not properly encoded.");
        }
        Optional<String> missing =
                REQUIRED.stream().filter(name -> value(form, name).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return refused(400, "invalid_request", "The parameter " + missing.get() + " is missing.");
        }
        if (value(form, "client_secret").equals("wrong")) {
            return refused(401, "invalid_client", "The client credentials are not valid.");
        }
        if (!value(form, "grant_type").equals("refresh_token")) {
            return refused(400, "unsupported_grant_type", "Only the grant type refresh_token is supported.");
        }
        return refreshed(value(form, "refresh_token"));
    }

    private ApiResponse refreshed(String refreshToken) {
        if (refreshToken.isEmpty()) {
            return refused(400, "invalid_request", "The parameter refresh_token is missing.");
        }
        AccessTokens.Grant grant = serverState.tokens().refresh(refreshToken);
        if (grant instanceof AccessTokens.Grant.Given given) {
            serverState.counters().refreshed();
            return new ApiResponse(200, bytes(body(given))).with("Cache-Control", Optional.of("no-store"));
        }
        return refused(400, "invalid_grant", "The refresh token is not valid or has ended.");
    }

    private static ObjectNode body(AccessTokens.Grant.Given given) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", given.access())
                .put("expires_in", given.expiresIn())
                .put("refresh_token", given.refresh())
                .put("refresh_token_expires_in", given.refreshExpiresIn())
                .put("token_type", "Bearer")
                .put("scope", SCOPE);
    }

    private ApiResponse refused(int status, String error, String description) {
        return new ApiResponse(
                status,
                bytes(JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", description)));
    }

    private byte[] bytes(ObjectNode json) {
        try {
            return JsonFormat.MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean form(String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static String value(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0).strip();
    }
}
