package org.spaceodt.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds answers against the OpenAPI subset. */
final class SpecCheck {
    // The servers entry of the file ends in /v1; the paths are compared without it.
    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator.createForSpecificationUrl(
                    "openapi-subset.json")
            .withBasePathOverride("/")
            .build();

    private SpecCheck() {}

    /** What does not fit; empty when all does. */
    static List<String> problems(String method, String path, Running.Reply reply) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
        if (reply.body().length > 0) {
            response.withContentType(reply.header("Content-Type")).withBody(reply.body());
        }
        return VALIDATOR
                .validateResponse(plain, Request.Method.valueOf(method), response.build())
                .getMessages()
                .stream()
                // 405 is in none of the lists, and some errors have more than the specification's general error body.
                .filter(message -> reply.status() != 405 || !message.getKey().endsWith("status.unknown"))
                .filter(message -> reply.status() < 400 || !message.getKey().endsWith("additionalProperties"))
                .map(message -> method + " " + plain + ": " + message.getKey() + " " + message.getMessage())
                .collect(Collectors.toList());
    }

    /** All operations of the file, as {@code GET /people/{personId}}. */
    static List<String> operations() {
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : file().path("paths").properties()) {
            for (String method : List.of("get", "put", "post", "patch", "delete")) {
                if (path.getValue().has(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** Schema and example of the JSON that an operation takes, if it takes any. */
    static Optional<JsonNode> requestBody(String operation) {
        int space = operation.indexOf(' ');
        JsonNode content = file().path("paths")
                .path(operation.substring(space + 1))
                .path(operation.substring(0, space).toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json");
        return content.isMissingNode() ? Optional.empty() : Optional.of(content);
    }

    private static JsonNode file() {
        try (InputStream file = SpecCheck.class.getResourceAsStream("/openapi-subset.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
