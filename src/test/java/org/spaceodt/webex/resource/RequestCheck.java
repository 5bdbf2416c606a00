package org.spaceodt.webex.resource;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds requests against the OpenAPI subset: path, query and body. */
public final class RequestCheck {
    /** A field that no specification has: what was read of it must be written again. */
    public static final String NOVELTY = "notYetInvented";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApiInteractionValidator BELOW_V1 = validator("/v1");
    private static final OpenApiInteractionValidator BESIDE_V1 = validator("/");

    private RequestCheck() {}

    private static OpenApiInteractionValidator validator(String basePath) {
        return OpenApiInteractionValidator.createForSpecificationUrl("openapi-subset.json")
                .withBasePathOverride(basePath)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }

    /**
     * What does not fit; empty when all does.
     *
     * @param url path and query
     * @param body empty for none
     */
    public static List<String> violations(String method, String url, String body) {
        String path = URI.create(url).getPath();
        if (path.startsWith("/v1/") == path.contains("/identity/scim/")) {
            return List.of(method + " " + path + ": SCIM stands beside /v1, all else is below it");
        }
        OpenApiInteractionValidator validator = path.startsWith("/v1/") ? BELOW_V1 : BESIDE_V1;
        return validator.validateRequest(request(method, URI.create(url), body)).getMessages().stream()
                .map(message -> method + " " + path + ": " + message.getKey() + " " + message.getMessage())
                .toList();
    }

    private static Request request(String method, URI url, String body) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, url.getPath())
                .withHeader("Authorization", "Bearer some")
                .withHeader("Accept", "application/json");
        String query = url.getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return body.isEmpty()
                ? request.build()
                : request.withHeader("Content-Type", "application/json;charset=utf-8")
                        .withBody(withoutNovelty(body))
                        .build();
    }

    private static String withoutNovelty(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            dropNovelty(json);
            return json.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropNovelty(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(NOVELTY);
        }
        node.forEach(RequestCheck::dropNovelty);
    }
}
