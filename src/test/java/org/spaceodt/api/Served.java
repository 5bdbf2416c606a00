package org.spaceodt.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.spaceodt.support.Await;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.Ongoing;

/** The packaged program serving, with a sandbox behind it. Every answer is held against the program's own OpenAPI document. */
final class Served implements AutoCloseable {
    static final String GIRONA = """
            name;time_zone;preferred_language;announcement_language;address1;city;state;postal_code;country
            Girona Centre;Europe/Madrid;es_es;es_es;Carrer Nou 1;Girona;GI;17001;ES
            Lleida Nord;Europe/Madrid;es_es;es_es;Carrer Major 2;Lleida;L;25001;ES
            """;
    /** The simulated one, whatever it has. */
    static final String ORGANIZATION =
            "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9mYmJmNGViYy0xN2M1LTRiYWMtOGY5OC1lYTQxM2ZhOWFlMDA";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** By the text of the document: most servers of this process have the same, and to read it takes seconds. */
    private static final Map<String, OpenApiInteractionValidator> CONTRACTS = new ConcurrentHashMap<>();

    private static final Set<String> FILES = Set.of("file", "global");
    private static final String FORM = "multipart/form-data; boundary=xxBOUNDARYxx";
    static final Duration PATIENCE = Await.LONGEST;

    private final Running server;
    private final String host;
    private final int port;
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private OpenApiInteractionValidator contract;
    private String key = "";

    private Served(Running server) {
        URI there = URI.create(server.awaitLine("http://").replaceAll(".*(http://\\S+/).*", "$1"));
        this.server = server;
        this.host = there.getHost();
        this.port = there.getPort();
    }

    /** @return a simulated tenant, and where it is */
    static Ongoing sandbox(Path folder) {
        return Command.in(folder).start("sandbox", "--port", "0", "--people", "12", "--lag-ms", "0");
    }

    static String url(Ongoing sandbox) {
        return sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1");
    }

    static Served at(Ongoing sandbox, Path folder, String... options) {
        return by(CommandRun.in(folder).with("WEBEX_BASE_URL", url(sandbox)), options);
    }

    /** @param program with the address of Webex */
    static Served by(CommandRun program, String... options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        return by(program, arguments);
    }

    /** @param arguments the command that serves, and its options */
    static Served by(CommandRun program, List<String> arguments) {
        return new Served(program.jvm("-Xmx128m")
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .start(arguments.toArray(String[]::new)));
    }

    int port() {
        return port;
    }

    /** Where somebody has to say who that is: a key, with which the document of the API is read. */
    Served readBy(String reader) {
        key = reader;
        return this;
    }

    Running process() {
        return server;
    }

    Call to(String path) {
        return new Call(host, port, path, this::hold);
    }

    /** An answer, already held against the document. */
    record Reply(int status, String type, String body, Headers headers) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        String text(String field) {
            return json().path(field).asText();
        }
    }

    Reply get(String path) {
        return to(path).send("GET");
    }

    /** What the locations of the simulated organization are called. */
    List<String> locations() {
        return get("/api/location-ids?orgId=" + ORGANIZATION).json().findValuesAsText("name");
    }

    /** Where it sends whoever opens that; a path. */
    String leads(String path) {
        Reply reply = get(path);
        return URI.create(reply.headers().getValue("Location")).getPath();
    }

    Reply post(String path) {
        return to(path).send("POST");
    }

    /** Plans how what a job did is undone, and makes the job of that plan. */
    Reply undo(String job) {
        String plan = post("/api/jobs/" + job + "/undo/plan").text("plan_id");
        return undo(job, plan);
    }

    Reply json(String path, String json) {
        return to(path).header("Content-Type", "application/json").body(json).send("POST");
    }

    Reply put(String path, String json) {
        return to(path).header("Content-Type", "application/json").body(json).send("PUT");
    }

    Reply undo(String job, String plan) {
        return json("/api/jobs/" + job + "/undo", "{\"plan\":\"" + plan + "\"}");
    }

    Reply upload(String path, String fileName, String content, String... headers) {
        return to(path).header("Content-Type", FORM)
                .headers(headers)
                .body(form(fileName, content))
                .send("POST");
    }

    /** A form of several parts: tables as files, the others as texts. A name with more than one value is there so often. */
    Reply form(String path, Map<String, List<String>> parts, String... headers) {
        StringBuilder body = new StringBuilder();
        parts.forEach((name, values) -> values.forEach(value -> body.append("--xxBOUNDARYxx\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"")
                .append(FILES.contains(name) ? "; filename=\"" + name + ".csv\"\r\nContent-Type: text/csv" : "")
                .append("\r\n\r\n" + value + "\r\n")));
        return to(path).header("Content-Type", FORM)
                .headers(headers)
                .body(body + "--xxBOUNDARYxx--\r\n")
                .send("POST");
    }

    static String form(String fileName, String content) {
        return "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--xxBOUNDARYxx--\r\n";
    }

    /** Asks until the answer is so. */
    Reply until(String path, Predicate<Reply> there) {
        AtomicReference<Reply> last = new AtomicReference<>();
        Await.until(() -> path + " to become what is waited for: " + last.get().body(), () -> {
            last.set(get(path));
            return there.test(last.get());
        });
        return last.get();
    }

    /** What did not fit the document since it was asked last. */
    List<String> broken() {
        List<String> since = List.copyOf(broken);
        broken.clear();
        return since;
    }

    /** The answer, held against the document of the server itself. */
    private Reply hold(Call.Sent sent) {
        Response answer = sent.response();
        Reply reply = new Reply(
                answer.statusCode(),
                Optional.ofNullable(answer.contentType()).orElse(""),
                new String(answer.asByteArray(), StandardCharsets.UTF_8),
                answer.headers());
        String path = sent.path().replaceAll("[?#].*", "");
        if (path.startsWith("/api/") || path.startsWith("/v21/")) {
            SimpleResponse response = SimpleResponse.Builder.status(reply.status())
                    .withContentType(reply.type())
                    .withBody(reply.body())
                    .build();
            contract().validateResponse(path, Request.Method.valueOf(sent.method()), response).getMessages().stream()
                    // Asked on purpose where nothing is.
                    .filter(message -> !message.getKey().equals("validation.request.path.missing")
                            && !message.getKey().equals("validation.request.operation.notAllowed"))
                    .map(message -> sent.method() + " " + path + " " + reply.status() + ": " + message.getMessage())
                    .forEach(broken::add);
        }
        return reply;
    }

    private synchronized OpenApiInteractionValidator contract() {
        if (contract == null) {
            Call document = to("/q/openapi?format=json");
            if (!key.isEmpty()) {
                document.header("Authorization", "Bearer " + key);
            }
            contract = CONTRACTS.computeIfAbsent(
                    document.send("GET").body(),
                    text -> OpenApiInteractionValidator.createForInlineApiSpecification(text)
                            .build());
        }
        return contract;
    }

    @Override
    public void close() {
        server.close();
    }
}
