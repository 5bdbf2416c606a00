package org.spaceodt.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Stands between the program and the API, and holds every request and every answer against the OpenAPI subset. */
public final class ValidatingProxy implements AutoCloseable {
    private static final List<String> FORWARDED = List.of("authorization", "trackingid", "accept");

    private final OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForSpecificationUrl(
                    "openapi-subset.json")
            .withBasePathOverride("/v1")
            .build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Queue<String> urls = new ConcurrentLinkedQueue<>();
    private final URI target;
    private final HttpServer server;
    private final Semaphore left = new Semaphore(Integer.MAX_VALUE);

    private ValidatingProxy(URI target, HttpServer server) {
        this.target = target;
        this.server = server;
    }

    /** @param target the API's base address, ending in /v1 */
    public static ValidatingProxy before(String target) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ValidatingProxy proxy = new ValidatingProxy(URI.create(target), server);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What did not fit the specification. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Path and query of every request, in the order of arrival. */
    public List<String> urls() {
        return List.copyOf(urls);
    }

    /** From now on only so many requests are passed on; the others wait for {@link #passAll}. */
    public void passOnly(int requests) {
        left.drainPermits();
        left.release(requests);
    }

    /** Passes on what waits, and everything that comes. */
    public void passAll() {
        left.drainPermits();
        left.release(Integer.MAX_VALUE);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            urls.add(asked.toString());
            left.acquire();
            HttpResponse<byte[]> answer = client.send(forward(exchange), HttpResponse.BodyHandlers.ofByteArray());
            validate(exchange, answer);
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !name.equals("content-length")) {
                    // The next page is asked for through the proxy, too.
                    values.forEach(value -> exchange.getResponseHeaders()
                            .add(name, value.replace(origin(target), origin(URI.create(baseUrl())))));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            violations.add("the proxy failed: " + e);
            throw e;
        }
    }

    private HttpRequest forward(HttpExchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin(target) + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        FORWARDED.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    private void validate(HttpExchange exchange, HttpResponse<byte[]> answer) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        exchange.getRequestHeaders().forEach(request::withHeader);
        String query = exchange.getRequestURI().getQuery();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            request.withQueryParam(parts[0], parts.length > 1 ? parts[1] : "");
        }
        SimpleResponse response = SimpleResponse.Builder.status(answer.statusCode())
                .withContentType(answer.headers().firstValue("content-type").orElse(null))
                .withBody(new String(answer.body(), StandardCharsets.UTF_8))
                .build();
        validator
                .validate(request.build(), response)
                .getMessages()
                .forEach(message -> violations.add(
                        exchange.getRequestURI() + ": " + message.getKey() + " " + message.getMessage()));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
