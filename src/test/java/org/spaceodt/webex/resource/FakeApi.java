package org.spaceodt.webex.resource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.WebexStandIn;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.redaction.Secrets;

/**
 * The API as a test wants it. Reads answer the examples of the OpenAPI subset, writes nothing until the test says what;
 * after each test every request that was sent is held against the subset.
 */
public final class FakeApi implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** The request arrived, and its answer did not. */
    public static final ResponseDefinitionBuilder LOST = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);

    public static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private static final JsonNode OPEN_API = openApi();
    private static final Operations OPERATIONS = Operations.load();

    private final List<StubMapping> stubs = new ArrayList<>();
    private WebexStandIn standIn;
    private Vertx vertx;
    private WebexClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        standIn = WebexStandIn.start();
        vertx = Vertx.vertx();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        client = connect(Optional.empty());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> violations = requests().stream()
                .filter(request -> operation(request).documented())
                .flatMap(request ->
                        RequestCheck.violations(
                                request.getMethod().value(), request.getUrl(), request.getBodyAsString())
                                .stream())
                .toList();
        stubs.forEach(standIn.server()::removeStub);
        stubs.clear();
        standIn.server().resetRequests();
        standIn.server().resetScenarios();
        assertThat(violations).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        standIn.close();
        vertx.close();
    }

    public WebexClient client() {
        return client;
    }

    public WebexClient connect(Optional<String> orgId) {
        Access access = new Access(
                ApiAddress.of(standIn.baseUrl()),
                new Credentials.Given(AccessToken.of("a-token-for-tests"), Optional.empty()),
                ConnectionSettings.DIRECT,
                10,
                orgId,
                new Access.Watch(exchange -> {}, new Secrets()));
        return new WebexClients(vertx, FastPatience.THREE_TRIES).connect(access);
    }

    /** Answers that operation, whatever its ids, in turn; the last answer is for all further requests too. */
    public void answer(String operationId, ResponseDefinitionBuilder... inTurn) {
        for (int i = 0; i < inTurn.length; i++) {
            String now = i == 0 ? Scenario.STARTED : "answered " + i;
            String next = "answered " + Math.min(i + 1, inTurn.length - 1);
            stubs.add(standIn.server()
                    .stubFor(request(operation(operationId).method(), urlPathMatching(pattern(operationId)))
                            .atPriority(1)
                            .inScenario(operationId)
                            .whenScenarioStateIs(now)
                            .willSetStateTo(inTurn.length == 1 ? Scenario.STARTED : next)
                            .willReturn(inTurn[i])));
        }
    }

    public static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    public static ResponseDefinitionBuilder json(JsonNode body) {
        return json(200, body);
    }

    public static ResponseDefinitionBuilder json(int status, JsonNode body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body.toString());
    }

    /** In the shape of Webex Calling. */
    public static ResponseDefinitionBuilder refusal(int status, int code, String text) {
        ObjectNode body = JSON.createObjectNode().put("message", text).put("trackingId", "FAKE_1");
        body.putArray("errors").addObject().put("errorCode", code).put("description", text);
        return json(status, body);
    }

    /** The example of the answer, free to be changed. */
    public static ObjectNode example(String operationId) {
        JsonNode responses = specification(operationId).path("responses");
        for (String status : new String[] {"200", "201", "202"}) {
            JsonNode example = responses.path(status).at("/content/application~1json/example");
            if (example.isObject()) {
                return example.deepCopy();
            }
        }
        throw new IllegalArgumentException("no example: " + operationId);
    }

    /** The ids of all its operations that are no reads, but for those that tokens are fetched with. */
    public static Set<String> writesOfTheSpecification() {
        Set<String> ids = new TreeSet<>();
        for (JsonNode path : OPEN_API.path("paths")) {
            path.properties().stream()
                    .filter(operation ->
                            Set.of("post", "put", "patch", "delete").contains(operation.getKey()))
                    .map(operation -> operation.getValue().path("operationId").asText())
                    .filter(id -> !id.startsWith("auth."))
                    .forEach(ids::add);
        }
        return ids;
    }

    /** @param json with single quotes */
    public static ObjectNode parse(String json) {
        return read(json.replace('\'', '"'));
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All requests, in the order of arrival. */
    public List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        standIn.server().getAllServeEvents().forEach(event -> requests.add(event.getRequest()));
        Collections.reverse(requests);
        return requests;
    }

    /** The ids of the operations that were called, in the order of arrival. */
    public List<String> called() {
        return requests().stream().map(request -> operation(request).id()).toList();
    }

    /** Those of them that are no reads. */
    public List<String> written() {
        return requests().stream()
                .map(FakeApi::operation)
                .filter(operation -> !operation.isRead())
                .map(Operation::id)
                .toList();
    }

    /** The body of the last request that was no read. */
    public JsonNode lastBody() {
        List<LoggedRequest> writes = requests().stream()
                .filter(request -> !request.getMethod().value().equals("GET"))
                .toList();
        return read(writes.get(writes.size() - 1).getBodyAsString());
    }

    public static Operation operation(LoggedRequest request) {
        String path = URI.create(request.getUrl()).getRawPath();
        return OPERATIONS.find(request.getMethod().value(), path).orElseThrow();
    }

    private static Operation operation(String operationId) {
        return OPERATIONS.get(operationId);
    }

    private static String pattern(String operationId) {
        Operation operation = operation(operationId);
        return operation.prefix() + operation.template().replaceAll("\\{[^}]*}", "[^/]+");
    }

    private static JsonNode specification(String operationId) {
        Operation operation = operation(operationId);
        return OPEN_API.path("paths")
                .path(operation.template())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode openApi() {
        try (InputStream in = FakeApi.class.getResourceAsStream("/openapi-subset.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
