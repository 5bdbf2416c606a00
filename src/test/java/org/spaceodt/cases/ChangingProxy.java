package org.spaceodt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the program and the sandbox, and changes single answers: an organization that is not as the sandbox is. */
final class ChangingProxy implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Queue<Asked> writes = new ConcurrentLinkedQueue<>();
    private final String target;
    private final Rule rule;
    private final HttpServer server;

    /** One request. */
    record Asked(String method, String path, JsonNode body) {}

    /** An answer that is none of the sandbox's. */
    record Answer(int status, String body) {
        /** A refusal, as the API writes one. */
        static Optional<Answer> refused(int code, String text) {
            return Optional.of(new Answer(
                    400,
                    "{\"message\":\"" + text + "\",\"errors\":[{\"errorCode\":" + code + ",\"description\":\"" + text
                            + "\"}],\"trackingId\":\"CASE_1\"}"));
        }
    }

    /** What is otherwise. */
    interface Rule {
        /** Instead of asking the sandbox. */
        default Optional<Answer> before(Asked asked) {
            return Optional.empty();
        }

        /** @param body of a good answer, to be changed */
        default void after(Asked asked, ObjectNode body) {}
    }

    private ChangingProxy(String target, Rule rule, HttpServer server) {
        this.target = target;
        this.rule = rule;
        this.server = server;
    }

    /** @param target the sandbox's base address, ending in /v1 */
    static ChangingProxy before(String target, Rule rule) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ChangingProxy proxy = new ChangingProxy(target.replaceAll("/v1$", ""), rule, server);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Everything that was written, in the order of arrival. */
    List<Asked> writes() {
        return List.copyOf(writes);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Asked asked = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    sent.length == 0 ? JSON.missingNode() : JSON.readTree(sent));
            if (!asked.method().equals("GET")) {
                writes.add(asked);
            }
            Optional<Answer> instead = rule.before(asked);
            if (instead.isPresent()) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                send(exchange, instead.get().status(), instead.get().body().getBytes("UTF-8"));
                return;
            }
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .header("Content-Type", "application/json")
                            .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(sent))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !name.equals("content-length")) {
                    values.forEach(value -> exchange.getResponseHeaders()
                            .add(name, value.replace(target, baseUrl().replace("/v1", ""))));
                }
            });
            send(exchange, answer.statusCode(), changed(asked, answer));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private byte[] changed(Asked asked, HttpResponse<byte[]> answer) throws IOException {
        boolean good = answer.statusCode() / 100 == 2 && answer.body().length > 0;
        if (good && JSON.readTree(answer.body()) instanceof ObjectNode body) {
            rule.after(asked, body);
            return JSON.writeValueAsBytes(body);
        }
        return answer.body();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
