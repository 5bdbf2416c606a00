package org.spaceodt.sandbox.server;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.spaceodt.sandbox.fault.Asked;
import org.spaceodt.sandbox.fault.Mixing;

/**
 * A request on its way through.
 *
 * @param operation its name, such as {@code GET /people/{}}
 * @param arrived by the clock of the server
 */
public record IncomingRequest(
        HttpServerRequest request, String operation, String family, String trackingId, long arrived) {
    public boolean reads() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** What is asked for: HEAD asks for what GET does, without its body. */
    public String method() {
        return method(request);
    }

    public static String method(HttpServerRequest request) {
        return request.method() == HttpMethod.HEAD
                ? HttpMethod.GET.name()
                : request.method().name();
    }

    /** The path with {@code {}} for each parameter; empty when there is no such path. */
    public String template() {
        return template(operation);
    }

    public static String template(String operation) {
        int slash = operation.indexOf('/');
        return slash < 0 ? "" : operation.substring(slash);
    }

    /** What the faults are to know of it. */
    Asked asked(String token) {
        return new Asked(method(), request.path(), request.uri(), template(), family, Mixing.hash(token));
    }
}
