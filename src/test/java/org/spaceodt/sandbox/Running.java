package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.sandbox.options.SandboxOptions;

/** A sandbox that runs for a test, and a client that asks it. */
public final class Running implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    Running(SandboxOptions options) {
        this(options, SandboxEnvironment.real());
    }

    Running(SandboxOptions options, SandboxEnvironment surroundings) {
        this.sandbox = Sandbox.start(vertx, options, 0, surroundings);
    }

    Running(SandboxOptions options, Clock clock) {
        this.sandbox = Sandbox.start(vertx, options, 0, clock);
    }

    /** Sends a body to a path below {@code /v1}; with single quotes, so that it can be read. */
    Reply send(String method, String path, String json) {
        return sendAs("test", method, path, json);
    }

    Reply sendAs(String token, String method, String path, String json) {
        String url = path.startsWith("http") ? path : sandbox.baseUrl() + path;
        HttpRequest.BodyPublisher body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace((char) 39, '"'));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Asks for a path below {@code /v1}, or for a whole URL. */
    Reply get(String pathOrUrl) {
        String url = pathOrUrl.startsWith("http") ? pathOrUrl : sandbox.baseUrl() + pathOrUrl;
        return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer test"));
    }

    /** What a path answers, without the address of this sandbox, which is in links and in the location of a SCIM user. */
    String text(String path) {
        String origin = "http://127.0.0.1:" + sandbox.port() + "/";
        return new String(get(path).body(), StandardCharsets.UTF_8).replace(origin, "/");
    }

    /** What the control endpoint shows. */
    JsonNode control() {
        return send(HttpRequest.newBuilder(sandbox.controlUrl())).json();
    }

    /** Changes something at the control endpoint. */
    Reply control(String json) {
        return send(HttpRequest.newBuilder(sandbox.controlUrl()).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What another path below {@code /_sandbox} answers; quotes may be single ones. */
    Reply stage(String method, String path, String json) {
        HttpRequest.BodyPublisher body = json.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
        return send(HttpRequest.newBuilder(sandbox.pageUrl().resolve("/_sandbox/" + path))
                .method(method, body));
    }

    /** The status of a path below {@code /v1}, asked with this token. */
    int statusWith(String token, String path) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                        .header("Authorization", "Bearer " + token))
                .status();
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path, String key) {
        List<JsonNode> items = new ArrayList<>();
        for (Reply page : pages(path)) {
            page.json().path(key).forEach(items::add);
        }
        return items;
    }

    /** The ids of all items of a list. */
    List<String> ids(String path, String key) {
        return all(path, key).stream().map(item -> item.path("id").asText()).toList();
    }

    List<Reply> pages(String path) {
        List<Reply> pages = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Reply page = get(next.get());
            if (page.status() != 200) {
                throw new AssertionError(page.status() + " for " + next.get());
            }
            pages.add(page);
            next = page.next();
        }
        return pages;
    }

    @Override
    public void close() {
        sandbox.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** An answer. */
    record Reply(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The error code in the body, or -1. */
        int code() {
            return json().at("/errors/0/errorCode").asInt(-1);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<String> next() {
            Matcher link = NEXT.matcher(header("Link"));
            return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
        }
    }
}
