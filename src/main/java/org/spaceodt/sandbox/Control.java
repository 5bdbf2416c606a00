package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.sandbox.api.Answer;
import org.spaceodt.sandbox.api.Problem;

/**
 * {@code /_sandbox/control}, outside the API: GET shows how the server behaves and what it has done, POST changes it. It needs no token, so
 * it answers only to those who call it by a name of this machine, and no web page may change anything.
 */
final class Control {
    private static final String OURS = "/_sandbox";
    static final String PATH = OURS + "/control";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Stage stage;
    private final ControlChange change;
    private final ObjectMapper mapper = new ObjectMapper();

    /** @param families those that can have a limit of their own */
    Control(Stage stage, Set<String> families) {
        this.stage = stage;
        this.change = new ControlChange(stage, families);
    }

    static boolean owns(String path) {
        return path.startsWith(OURS) && (path.length() == OURS.length() || path.charAt(OURS.length()) == '/');
    }

    void handle(HttpServerRequest request, String trackingId, Consumer<Answer> reply) {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            reply.accept(refusal.get().answer(trackingId));
        } else if (request.method().name().equals("GET")) {
            reply.accept(state(trackingId));
        } else {
            Bodies.read(
                    request,
                    body -> reply.accept(changed(body, trackingId)),
                    () -> reply.accept(Problem.of(413, "The body is too large.").answer(trackingId)));
        }
    }

    private static Optional<Problem> refusal(HttpServerRequest request) {
        String method = request.method().name();
        if (!loopback(request.getHeader("Host")) || method.equals("POST") && request.getHeader("Origin") != null) {
            return Optional.of(Problem.of(403, "Only programs on this machine can use this."));
        }
        if (!request.path().equals(PATH)) {
            return Optional.of(Problem.of(404, "There is only " + PATH + " here."));
        }
        boolean known = method.equals("GET") || method.equals("POST");
        return known ? Optional.empty() : Optional.of(Problem.methodNotAllowed("GET, POST"));
    }

    /** Whether the host, with a port or without, is this machine: a foreign name that leads here is a trick of a web page. */
    private static boolean loopback(String host) {
        return host != null && LOOPBACK.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
    }

    private Answer changed(Buffer body, String trackingId) {
        try {
            JsonNode wanted = mapper.readTree(body.getBytes());
            change.apply(wanted);
            return state(trackingId);
        } catch (IllegalArgumentException e) {
            return Problem.of(400, e.getMessage()).answer(trackingId);
        } catch (IOException notJson) {
            return Problem.of(400, "The body is not JSON.").answer(trackingId);
        }
    }

    private Answer state(String trackingId) {
        try {
            return new Answer(200, mapper.writeValueAsBytes(ControlState.of(stage)));
        } catch (IOException e) {
            return Problem.of(500, "The state cannot be written.").answer(trackingId);
        }
    }
}
