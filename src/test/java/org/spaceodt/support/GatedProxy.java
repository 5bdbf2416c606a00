package org.spaceodt.support;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the program and the API, and lets nothing through while it is closed. */
public final class GatedProxy implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final URI target;
    private final HttpServer server;
    private volatile AtomicInteger opening = new AtomicInteger();
    private volatile String passes = "/nothing";
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private GatedProxy(URI target, HttpServer server) {
        this.target = target;
        this.server = server;
    }

    /** @param target the API's base address, ending in /v1 */
    public static GatedProxy before(String target) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GatedProxy proxy = new GatedProxy(URI.create(target), server);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** From here on requests wait. */
    public void shut() {
        gate = new CountDownLatch(1);
    }

    /** From here on requests wait, but those whose path ends so, until so many wait. */
    public void shutUntil(int together, String atOnce) {
        passes = atOnce;
        opening = new AtomicInteger(together);
        shut();
    }

    /** Lets those through that wait, and all that come. */
    public void open() {
        gate.countDown();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().endsWith(passes)) {
                if (opening.decrementAndGet() == 0) {
                    open();
                }
                gate.await();
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !name.equals("content-length")) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open();
        server.stop(0);
        threads.shutdownNow();
    }
}
