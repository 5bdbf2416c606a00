package org.spaceodt.api.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.OperationRules;
import org.spaceodt.api.server.QueryParameter;

/**
 * Holds the query against what the document says of the operation: a name that is mistyped must not be passed over, for more would be
 * done than was asked ({@code row=2} all rows, {@code redact=1} with names). Pages are not in the document, and read what they know.
 */
@Singleton
class QueryFilter {
    /**
     * Whoever may not do it is told that first. Filters for which forms are read come after all others, and among themselves the one with
     * the smallest number last: so this one looks when the token of the session has been looked for in the form.
     */
    private static final int LAST = Priorities.USER - 1;

    private final OperationRules rules;

    QueryFilter(OperationRules rules) {
        this.rules = rules;
    }

    /** @throws Refusal when something in it is unknown, there twice, or not of its kind */
    @ServerRequestFilter(priority = LAST)
    @WithFormRead
    public void look(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        MultiMap given = exchange.queryParams();
        if (!given.isEmpty()) {
            rules.of(request).ifPresent(operation -> refuse(operation.query(), given));
        }
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
