package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Planner;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.location.LocationWaits;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.support.FastPatience;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.resource.RequestCheck;
import org.spaceodt.webex.resource.location.Address;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.DisableCallingJobs;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteTargets;
import org.spaceodt.webex.resource.location.RouteType;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.redaction.Secrets;

/** A sandbox that is as new for every test, and what a test of actions wants of it. Every request must fit the specification. */
public final class ActionStage implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    public static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    public static final Verifying VERIFYING = new Verifying() {
        @Override
        public Duration first() {
            return Duration.ofMillis(5);
        }

        @Override
        public Duration longest() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration total() {
            return Duration.ofMillis(600);
        }
    };

    /** Patient enough for a job of the sandbox. */
    public static final LocationWaits WAITS = new LocationWaits() {
        @Override
        public Duration first() {
            return Duration.ofMillis(5);
        }

        @Override
        public Duration longest() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration total() {
            return Duration.ofMillis(600);
        }
    };

    private static final Operations OPERATIONS = Operations.load();

    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final HttpClient control = HttpClient.newHttpClient();
    private final SandboxOptions options;
    private Vertx vertx;
    private Sandbox sandbox;
    private WebexClient webex;

    public ActionStage() {
        this(Lags.all(Duration.ZERO));
    }

    /** @param lags how long things take that Webex does not do at once */
    public ActionStage(Lags lags) {
        this(SandboxOptions.defaults().withLags(lags));
    }

    /** @param options of another tenant than the usual one */
    public ActionStage(SandboxOptions options) {
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        vertx = Vertx.vertx();
        sandbox = Sandbox.start(vertx, options, 0);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        send("POST", "reset", "");
        faults("");
        exchanges.clear();
        Access access = new Access(
                ApiAddress.of(sandbox.baseUrl().toString()),
                new Credentials.Given(AccessToken.of("a-token-for-tests"), Optional.empty()),
                ConnectionSettings.DIRECT,
                10,
                Optional.empty(),
                new Access.Watch(exchanges::add, new Secrets()));
        webex = new WebexClients(vertx, FastPatience.USUAL).connect(access);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> violations = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            if (isBeyondSpecification(exchange)) {
                continue;
            }
            String url = exchange.url().getRawPath()
                    + (exchange.url().getRawQuery() == null
                            ? ""
                            : "?" + exchange.url().getRawQuery());
            violations.addAll(RequestCheck.violations(exchange.method(), url, body(exchange)));
        }
        assertThat(violations).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A next page is at an address that the API gave; and a few operations are in no official source. */
    private static boolean isBeyondSpecification(Exchange exchange) {
        String query = exchange.url().getRawQuery();
        return query != null && query.contains("cursor=")
                || OPERATIONS.all().stream()
                        .anyMatch(operation ->
                                !operation.documented() && operation.template().equals(exchange.template()));
    }

    private static String body(Exchange exchange) {
        return new String(exchange.request().body(), StandardCharsets.UTF_8);
    }

    public WebexClient webex() {
        return webex;
    }

    /** What goes wrong from now on: rules of a fault plan, with single quotes. */
    public void faults(String rules) {
        send("POST", "faults", "{'rules': [" + rules + "]}");
    }

    /** The same goes wrong with every kind of write. */
    public void faultsOfWrites(String rule) {
        faults(Stream.of("POST", "PUT", "PATCH")
                .map(method -> "{'where': {'method': '" + method + "'}, " + rule + "}")
                .collect(Collectors.joining(",")));
    }

    /** The calls so far that were no reads, as {@code PUT /locations/{locationId}}. */
    public List<String> writes() {
        return exchanges.stream()
                .filter(exchange -> !exchange.method().equals("GET") && !isDryRun(exchange))
                .map(exchange -> exchange.method() + " " + exchange.template())
                .toList();
    }

    /** All calls so far, in the order in which they were answered, as {@code GET /locations/{locationId}}. */
    public List<String> made() {
        return exchanges.stream()
                .map(exchange -> exchange.method() + " " + exchange.template())
                .toList();
    }

    /** What was sent by the calls so far that were such as {@code PUT /locations/{locationId}}. */
    public List<JsonNode> sent(String call) {
        return exchanges.stream()
                .filter(exchange -> call.equals(exchange.method() + " " + exchange.template()))
                .map(exchange -> {
                    try {
                        return JSON.readTree(body(exchange));
                    } catch (JsonProcessingException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static boolean isDryRun(Exchange exchange) {
        return body(exchange).contains("\"validate\":true");
    }

    public int calls() {
        return exchanges.size();
    }

    public void forgetCalls() {
        exchanges.clear();
    }

    private void send(String method, String path, String json) {
        try {
            HttpRequest request = HttpRequest.newBuilder(sandbox.pageUrl().resolve("/_sandbox/" + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                    .build();
            HttpResponse<String> response = control.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plan of a row, which must be a good one. */
    public <P> Change plan(Action<P> action, Map<String, String> cells) {
        Names.Resolved resolved = new Names(webex).resolve(action.description(), new Row(2, cells));
        assertThat(resolved.faults()).isEmpty();
        Reading<P> reading = KeptCells.read(action, resolved.row());
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return new Planner(webex).plan(action, ((Reading.Good<P>) reading).parameters());
    }

    public Applier applier() {
        return new Applier(webex, Verifying.watch(VERIFYING));
    }

    public Result apply(Action<?> action, Change change, Applier.Mode mode) {
        return applier().apply(action, (Change.Effective) change, mode, intended -> {});
    }

    public Result.Done done(Action<?> action, Change change) {
        Result result = apply(action, change, Applier.Mode.SAVED);
        assertThat(result).isInstanceOf(Result.Done.class);
        return (Result.Done) result;
    }

    public Change undo(Action<?> action, Result.Done done) {
        return new Planner(webex).undo(action, done.change(), done.image());
    }

    /** With all that the change took along. */
    public Change undo(Action<?> action, Change.Effective plan, Result.Done done) {
        return new Planner(webex).undo(action, done.change().seenAs(plan.image()), done.image());
    }

    /** The same after a way through JSON. */
    public static <T> T kept(T value, Class<T> type) {
        try {
            return JSON.readValue(JSON.writeValueAsString(value), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a saved plan or a result says, in English: no key may be without a text. */
    public static String said(List<org.spaceodt.text.Text> texts) {
        return String.join(
                " ",
                texts.stream().map(text -> text.in(java.util.Locale.ENGLISH)).toList());
    }

    /** @return the id of a new location without calling */
    public String location(String name) {
        return new Locations(webex)
                .create(new Locations.NewLocation(
                        name,
                        "Europe/Madrid",
                        "es_es",
                        "es_es",
                        new Address("Calle Ejemplo 1", Optional.of("Planta 2"), "Madrid", "MD", "28001", "ES"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .id();
    }

    /** @return the id of a new location with calling, and without anything more */
    public String callingLocation(String name) {
        String id = location(name);
        new CallingLocations(webex).enable(CallingLocations.Enabling.of(new Locations(webex).get(id), "es_es"));
        return id;
    }

    /** @return the id of a new location whose calls go to the first trunk */
    public String connectedLocation(String name) {
        String id = callingLocation(name);
        String option = new PstnConnections(webex)
                .options(id, "LOCAL_GATEWAY")
                .get(0)
                .path("id")
                .asText();
        new PstnConnections(webex)
                .configure(
                        id,
                        PstnConnections.Choice.premises(
                                option,
                                new Route(
                                        RouteType.TRUNK,
                                        route("TRUNK", 0).path("id").asText())));
        return id;
    }

    /** Disables calling in it first, where it is on. */
    public void removeLocation(String id) {
        String name = read(id).path("name").asText();
        if (new CallingLocations(webex).find(id).isPresent()) {
            DisableCallingJobs jobs = new DisableCallingJobs(webex);
            jobs.watch(jobs.start(id, name).id(), LocationWaits.watch(WAITS));
        }
        new Locations(webex).delete(id);
    }

    public JsonNode route(String type, int number) {
        return new RouteTargets(webex)
                .choices().stream()
                        .filter(one -> one.path("type").asText().equals(type))
                        .toList()
                        .get(number);
    }

    public ObjectNode read(String locationId) {
        return new Locations(webex).get(locationId);
    }
}
