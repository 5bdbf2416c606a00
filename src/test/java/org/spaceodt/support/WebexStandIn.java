package org.spaceodt.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A stand-in for the API that is not our sandbox: WireMock, answering every read with the example of the OpenAPI subset. Tests
 * put exact faults over it.
 */
public final class WebexStandIn implements AutoCloseable {
    private static final JsonNode OPEN_API = openApi();

    private final WireMockServer server;

    private WebexStandIn(WireMockServer server) {
        this.server = server;
    }

    public static WebexStandIn start() {
        return saying("");
    }

    /** The same, with something behind each text of a person's, a place's or a message's. */
    public static WebexStandIn saying(String more) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(60)
                .gzipDisabled(true));
        server.start();
        server.stubFor(any(anyUrl())
                .atPriority(100)
                .willReturn(aResponse().withStatus(404).withBody("{\"message\":\"no such path\"}")));
        OPEN_API.path("paths").fields().forEachRemaining(path -> stubExample(server, path, more));
        return new WebexStandIn(server);
    }

    private static void stubExample(WireMockServer server, Map.Entry<String, JsonNode> path, String more) {
        JsonNode example = path.getValue().at("/get/responses/200/content/application~1json/example");
        if (!example.isMissingNode()) {
            boolean fixed = !path.getKey().contains("{");
            String prefix = path.getKey().startsWith("/identity/") ? "" : "/v1";
            server.stubFor(get(urlPathMatching(prefix + path.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                    .atPriority(fixed ? 50 : 60)
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/json")
                            .withHeader("TrackingID", "STANDIN_1")
                            .withBody((more.isEmpty() ? example : longer(example.deepCopy(), more)).toString())));
        }
    }

    private static JsonNode longer(JsonNode node, String more) {
        if (node instanceof ObjectNode object) {
            for (String name : List.of("displayName", "name", "firstName", "lastName", "nickName", "detail")) {
                if (object.path(name).isTextual()) {
                    object.put(name, object.path(name).asText() + more);
                }
            }
        }
        node.forEach(part -> longer(part, more));
        return node;
    }

    public WireMockServer server() {
        return server;
    }

    public String baseUrl() {
        return server.baseUrl() + "/v1";
    }

    /** A command in this process, pointed at this stand-in. */
    public Command here(java.nio.file.Path folder) {
        return Command.in(folder).with("WEBEX_BASE_URL", baseUrl()).with("WEBEX_ACCESS_TOKEN", "stand-in-token");
    }

    /** The program as a process of its own, pointed at this stand-in. */
    public CommandRun command(java.nio.file.Path folder) {
        return CommandRun.in(folder).with("WEBEX_BASE_URL", baseUrl()).with("WEBEX_ACCESS_TOKEN", "stand-in-token");
    }

    @Override
    public void close() {
        server.stop();
    }

    private static JsonNode openApi() {
        try (InputStream in = WebexStandIn.class.getResourceAsStream("/openapi-subset.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
