package org.spaceodt.api.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.OperationRules;
import org.spaceodt.api.server.QueryParameter;

/**
 * Holds what is sent against what the document says of the operation: what is mistyped, or stands where nobody reads it, must not be
 * passed over, for more would be done than was asked ({@code row=2} all rows, {@code redact=1} with names, {@code start_at} in a body at
 * once). Pages are not in the document, and read what they know.
 */
@Singleton
class SurplusFilter {
    /**
     * Whoever may not do it is told that first. Filters for which forms are read come after all others, and among themselves the one with
     * the smallest number last: so this one looks when the token of the session has been looked for in the form.
     */
    private static final int LAST = Priorities.USER - 1;

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** What programs send that have nothing to say; an empty object is shorter. */
    private static final String NOTHING = "null";

    private final OperationRules rules;

    SurplusFilter(OperationRules rules) {
        this.rules = rules;
    }

    /** @throws Refusal when something of the query is unknown, there twice, or not of its kind, or there is a body that nobody reads */
    @ServerRequestFilter(priority = LAST)
    @WithFormRead
    public void look(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        rules.of(request).ifPresent(operation -> {
            refuse(operation.query(), exchange.queryParams());
            if (!operation.takesBody() && !READS.contains(exchange.request().method())) {
                refuseBody(
                        ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData(),
                        exchange.request());
            }
        });
    }

    private static void refuseBody(FormData form, HttpServerRequest request) {
        if (form != null) {
            for (String part : form) {
                throw Refusal.part(Refusal.excerpt(part), "no_body");
            }
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length(request) > NOTHING.length()) {
            throw Refusal.part("body", "no_body");
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    static void refuse(Map<String, QueryParameter> known, MultiMap given) {
        for (String name : given.names()) {
            QueryParameter parameter = known.get(name);
            if (parameter == null) {
                throw known.isEmpty()
                        ? Refusal.part(Refusal.excerpt(name), "no_query")
                        : Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", known.keySet()));
            }
            List<String> values = given.getAll(name);
            if (values.size() > 1 && !parameter.isList()) {
                throw Refusal.part(name, "twice");
            }
            if (parameter.isFlag()) {
                Parts.flag(name, values.get(0));
            }
            parameter.range().ifPresent(range -> number(name, values.get(0), range));
        }
    }

    private static void number(String name, String text, QueryParameter.Range range) {
        try {
            int number = Integer.parseInt(text);
            if (number >= range.least() && number <= range.most()) {
                return;
            }
        } catch (NumberFormatException e) {
            // As one that is out of range.
        }
        throw Refusal.part(name, "range", String.valueOf(range.least()), String.valueOf(range.most()));
    }
}
