package org.spaceodt.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The sandbox, in the process of the test, and what tests ask it. Closing it ends it. */
public final class SimulatedTenant implements AutoCloseable {
    private final Ongoing process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private boolean told;

    private SimulatedTenant(Ongoing process) {
        this.process = process;
        this.base = URI.create(process.awaitLine("Simulated Webex tenant").replaceAll(".*(http://\\S+).*", "$1"));
    }

    /**
     * A small one.
     *
     * @param options of {@code space-odt sandbox}; the port is a free one
     */
    public static SimulatedTenant start(Path folder, String... options) {
        return withPeople(10, folder, options);
    }

    public static SimulatedTenant withPeople(int people, Path folder, String... options) {
        return new SimulatedTenant(Command.in(folder).start(arguments(people, options)));
    }

    /** One with many of everything. */
    public static SimulatedTenant withMany(int people, int locations, int workspaces, Path folder) {
        return new SimulatedTenant(
                Command.in(folder).start(arguments(people, locations, "--workspaces", String.valueOf(workspaces))));
    }

    private static String[] arguments(int people, String... options) {
        return arguments(people, 6, options);
    }

    private static String[] arguments(int people, int locations, String... options) {
        return Stream.concat(
                        Stream.of(
                                "sandbox",
                                "--port",
                                "0",
                                "--people",
                                String.valueOf(people),
                                "--locations",
                                String.valueOf(locations)),
                        Stream.of(options))
                .toArray(String[]::new);
    }

    /**
     * One for the tests of a class, for as long as none of them has changed it.
     *
     * @param earlier what the test before had, or null; if it was changed, it is ended
     */
    public static SimulatedTenant untouched(SimulatedTenant earlier, Path folder) {
        return untouched(earlier, () -> start(folder));
    }

    /** The same with more people. */
    public static SimulatedTenant untouched(SimulatedTenant earlier, int people, Path folder) {
        return untouched(earlier, () -> withPeople(people, folder));
    }

    private static SimulatedTenant untouched(SimulatedTenant earlier, Supplier<SimulatedTenant> start) {
        if (earlier != null) {
            if (!earlier.told && earlier.latestWrite() == 0) {
                return earlier;
            }
            earlier.close();
        }
        return start.get();
    }

    public String baseUrl() {
        return base.toString();
    }

    /** What the API answers. */
    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** The same; empty where there is nothing of that kind. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(base + path)));
        return answer.statusCode() == 404 || answer.statusCode() == 405
                ? Optional.empty()
                : Optional.of(json(good(answer)));
    }

    /** The items of all pages of a list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        pages(path, page -> page.path("items").forEach(all::add));
        return all;
    }

    /** How many pages a list has. */
    public int pages(String path) {
        AtomicInteger pages = new AtomicInteger();
        pages(path, page -> pages.incrementAndGet());
        return pages.get();
    }

    private void pages(String path, Consumer<JsonNode> each) {
        Optional<URI> page = Optional.of(URI.create(base + path));
        while (page.isPresent()) {
            HttpResponse<String> answer = answer(HttpRequest.newBuilder(page.get()));
            each.accept(json(answer));
            page = answer.headers()
                    .firstValue("Link")
                    .map(link -> URI.create(link.replaceAll(".*<(.*)>; *rel=\"next\".*", "$1")));
        }
    }

    public JsonNode put(String path, String body) {
        told = true;
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public void delete(String path) {
        told = true;
        send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    /** @param body see {@code docs/sandbox.md} */
    public void control(String body) {
        told = true;
        send(HttpRequest.newBuilder(base.resolve("/_sandbox/control")).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Answered since the start, or since it was told to count anew. */
    public long requests() {
        return send(HttpRequest.newBuilder(base.resolve("/_sandbox/control")))
                .path("requests")
                .asLong();
    }

    public void faults(String plan) {
        told = true;
        send(HttpRequest.newBuilder(base.resolve("/_sandbox/faults")).POST(HttpRequest.BodyPublishers.ofString(plan)));
    }

    public void noFaults() {
        send(HttpRequest.newBuilder(base.resolve("/_sandbox/faults")).DELETE());
    }

    /** All writes so far, the oldest first. */
    public List<JsonNode> writes() {
        List<JsonNode> writes = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = send(HttpRequest.newBuilder(base.resolve("/_sandbox/writes?limit=1000&after=" + after)));
            if (page.path("writes").isEmpty()) {
                return writes;
            }
            page.path("writes").forEach(writes::add);
            after = writes.get(writes.size() - 1).path("number").asLong();
        }
    }

    /** The number of the latest write; 0 before there is one. */
    public long latestWrite() {
        return send(HttpRequest.newBuilder(base.resolve("/_sandbox/writes?limit=1")))
                .path("last")
                .asLong();
    }

    /** The locations of that name. */
    public List<JsonNode> locations(String name) {
        List<JsonNode> found = new ArrayList<>();
        get("/locations?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("items")
                .forEach(found::add);
        return found;
    }

    /** The location that was invented first. */
    public JsonNode someLocation() {
        return get("/locations?max=1").path("items").path(0);
    }

    public String routeGroup() {
        return get("/telephony/config/premisePstn/routeGroups")
                .path("routeGroups")
                .path(0)
                .path("name")
                .asText();
    }

    private JsonNode send(HttpRequest.Builder request) {
        return json(answer(request));
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? json.missingNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        return good(exchange(request));
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer test").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it as Ctrl-C does: what {@code --state} keeps is complete then. */
    public void stop() {
        process.interrupt();
        process.await();
    }

    @Override
    public void close() {
        process.close();
    }
}
