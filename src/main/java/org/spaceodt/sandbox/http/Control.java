package org.spaceodt.sandbox.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.control.ControlCall;
import org.spaceodt.sandbox.control.ControlJson;
import org.spaceodt.sandbox.control.ControlRoutes;
import org.spaceodt.sandbox.fault.plan.BadPlanException;

/**
 * {@code /_sandbox}, outside the API: shows how the server behaves and what it has done, and changes it. It needs no token, so no web page
 * may change anything, not even ours.
 */
public final class Control {
    private static final String OURS = "/_sandbox";
    private static final String SNAPSHOT = OURS + "/snapshot";
    private static final int LARGEST_SNAPSHOT = 64 * 1024 * 1024;

    private final ControlRoutes routes;

    public Control(ControlRoutes routes) {
        this.routes = routes;
    }

    /** Whether a path is no part of the API; the root shows the same page as ours. */
    static boolean owns(String path) {
        return path.equals("/")
                || path.startsWith(OURS) && (path.length() == OURS.length() || path.charAt(OURS.length()) == '/');
    }

    void handle(HttpServerRequest request, String trackingId, Consumer<ApiResponse> reply) {
        Optional<ControlRoutes.Match> match = routes.find(request.path());
        Optional<ApiProblem> refusal = refusal(request, match);
        if (refusal.isPresent()) {
            reply.accept(refusal.get().answer(trackingId));
            return;
        }
        ControlCall.Action action = match.get().methods().get(request.method().name());
        String rest = match.get().rest();
        if (request.method().name().equals("GET")) {
            reply.accept(answer(action, new ControlCall(request, rest, new byte[0], trackingId)));
            return;
        }
        Bodies.Ends ends = new Bodies.Ends(
                body -> reply.accept(answer(action, new ControlCall(request, rest, body.getBytes(), trackingId))),
                () -> reply.accept(ApiProblem.of(413, "The body is too large.").answer(trackingId)));
        Bodies.read(request, request.path().equals(SNAPSHOT) ? LARGEST_SNAPSHOT : Bodies.MOST, ends);
    }

    private static Optional<ApiProblem> refusal(HttpServerRequest request, Optional<ControlRoutes.Match> match) {
        String method = request.method().name();
        boolean page = request.getHeader("Origin") != null;
        if (request.getHeader("Host") == null || page && !method.equals("GET")) {
            return Optional.of(ApiProblem.of(403, "Only programs on this machine can use this."));
        }
        if (match.isEmpty()) {
            return Optional.of(ApiProblem.of(404, "There is no such thing here; see docs/sandbox.md."));
        }
        boolean known = match.get().methods().containsKey(method);
        return known
                ? Optional.empty()
                : Optional.of(ApiProblem.methodNotAllowed(match.get().allowed()));
    }

    private static ApiResponse answer(ControlCall.Action action, ControlCall call) {
        try {
            return action.answer(call);
        } catch (BadPlanException e) {
            return ControlJson.refused(e, call.trackingId());
        } catch (IllegalArgumentException e) {
            return ApiProblem.of(400, String.valueOf(e.getMessage())).answer(call.trackingId());
        }
    }
}
