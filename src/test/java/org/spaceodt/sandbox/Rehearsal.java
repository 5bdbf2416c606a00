package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

/** A sandbox that is written to, in which nothing takes time, and what a test wants to know about it. */
final class Rehearsal implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Running running;

    Rehearsal() {
        this(SandboxOptions.defaults().withLags(Lags.all(Duration.ZERO)), Clock.systemUTC());
    }

    Rehearsal(SandboxOptions options, Clock clock) {
        this.running = new Running(options, clock);
    }

    Running running() {
        return running;
    }

    JsonNode get(String path) {
        Running.Reply reply = running.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        assertThat(
                        path.startsWith("/telephony/config/workspaces/") && path.endsWith("/callForwarding")
                                ? List.of()
                                : SpecCheck.problems("GET", path, reply))
                .isEmpty();
        return reply.json();
    }

    Running.Reply send(String method, String path, String json) {
        return running.send(method, path, json);
    }

    /** Sends what must be answered with this status. */
    Running.Reply done(int status, String method, String path, String json) {
        Running.Reply reply = send(method, path, json);
        assertThat(reply.status())
                .as(method + " " + path + ": " + new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(SpecCheck.problems(method, path, reply).stream()
                        // Only clients know this one.
                        .filter(problem -> !path.matches("/telephony/config/workspaces/[^/]+/callForwarding"))
                        .toList())
                .isEmpty();
        return reply;
    }

    /** Sends what must be refused with this status, and leave everything as it was. */
    Running.Reply refused(int status, String method, String path, String json) {
        byte[] before = running.sandbox().snapshot().take();
        Running.Reply reply = done(status, method, path, json);
        assertThat(running.sandbox().snapshot().take())
                .as("unchanged by " + path)
                .isEqualTo(before);
        return reply;
    }

    /** The same, with an error code in the body. */
    void refused(int status, int code, String method, String path, String json) {
        assertThat(refused(status, method, path, json).code()).as(path).isEqualTo(code);
    }

    /** All people that have an extension. */
    List<JsonNode> callers() {
        return running.all("/people?callingData=true", "items").stream()
                .filter(person -> person.has("extension"))
                .toList();
    }

    JsonNode caller(int n) {
        return callers().get(n);
    }

    List<JsonNode> withoutCalling() {
        return running.all("/people?callingData=true", "items").stream()
                .filter(person -> !person.has("extension"))
                .toList();
    }

    JsonNode person(String id) {
        return get("/people/" + id + "?callingData=true");
    }

    /** The locations with calling. */
    List<String> locations() {
        return running.ids("/telephony/config/locations", "locations");
    }

    /** The location without calling. */
    String plainLocation() {
        List<String> calling = locations();
        return running.ids("/locations", "items").stream()
                .filter(id -> !calling.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** Numbers of the location that can be given away, the main number not among them. */
    List<String> freeNumbers(String location) {
        return running
                .all("/telephony/config/people/primary/availableNumbers?locationId=" + location, "phoneNumbers")
                .stream()
                .filter(number -> !number.path("isMainNumber").asBoolean())
                .map(number -> number.path("phoneNumber").asText())
                .toList();
    }

    String license(String name) {
        for (JsonNode license : get("/licenses").path("items")) {
            if (license.path("name").asText().endsWith(name)) {
                return license.path("id").asText();
            }
        }
        throw new AssertionError(name);
    }

    int consumed(String name) {
        for (JsonNode license : get("/licenses").path("items")) {
            if (license.path("name").asText().endsWith(name)) {
                return license.path("consumedUnits").asInt();
            }
        }
        throw new AssertionError(name);
    }

    /** Makes somebody with Webex Calling. */
    String create(String name, String location, String extension) {
        return done(200, "POST", "/people?callingData=true", body(name, location, extension))
                .json()
                .path("id")
                .asText();
    }

    String body(String name, String location, String extension) {
        return String.format(
                Locale.ROOT,
                "{'emails': ['%s@example.com'], 'firstName': '%s', 'lastName': 'Ejemplo', 'locationId': '%s',"
                        + " 'extension': '%s', 'licenses': ['%s']}",
                name.toLowerCase(Locale.ROOT),
                name,
                location,
                extension,
                license("Professional"));
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
