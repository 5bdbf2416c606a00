package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;

/**
 * The token of a session as a field of a form ({@link SessionToken#FIELD}), for whichever operation: {@link Entrance} lets in what may have
 * it, and owes it; once the form is read, and before the resource sees it, what is owed has to be there.
 */
@Singleton
class FormToken {
    private static final String OWED = "space-odt.token-owed";
    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);
    /** Bytes of a form for an operation that takes none: it is kept in memory. */
    private static final long SMALL = 1 << 20;

    /**
     * Lets a request pass that may have the token in its form. What is no resource reads no form, and nobody would look.
     *
     * @return whether it may
     */
    static boolean owe(RoutingContext exchange) {
        boolean form = isForm(exchange) && !exchange.normalizedPath().matches("/q(/.*)?");
        if (form) {
            exchange.put(OWED, true);
        }
        return form;
    }

    /** @throws Refusal when a form that is not asked for is large, or does not say how large it is */
    @ServerRequestFilter
    public void bound(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        if (isForm(exchange) && !takesForms(context(request).getTarget())) {
            String length = exchange.request().getHeader("Content-Length");
            boolean chunked = exchange.request().getHeader("Transfer-Encoding") != null;
            if (chunked || length != null && Long.parseLong(length) > SMALL) {
                throw Refusal.of(ProblemKind.TOO_LARGE, String.valueOf(SMALL >> 20));
            }
        }
    }

    /** @throws Refusal when the token is owed, and the form has it not, or not once, or as a file */
    @ServerRequestFilter
    @WithFormRead
    public void look(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        FormData form = context(request).getFormData();
        // No resource knows it among its parts.
        Collection<FormValue> tokens = form == null ? null : form.remove(SessionToken.FIELD);
        if (exchange.get(OWED) != null && !fits(exchange, tokens)) {
            throw Refusal.of(ProblemKind.NO_TOKEN);
        }
    }

    private static boolean fits(RoutingContext exchange, Collection<FormValue> tokens) {
        return tokens != null
                && tokens.size() == 1
                && tokens.stream()
                        .allMatch(token -> !token.isFileItem() && SessionToken.fits(exchange, token.getValue()));
    }

    private static ResteasyReactiveRequestContext context(ResteasyReactiveContainerRequestContext request) {
        return (ResteasyReactiveRequestContext) request.getServerRequestContext();
    }

    private static boolean takesForms(RuntimeResource resource) {
        return resource != null
                && resource.getConsumes().stream()
                        .anyMatch(type -> FORMS.contains(type.getType() + "/" + type.getSubtype()));
    }

    private static boolean isForm(RoutingContext exchange) {
        return Optional.ofNullable(exchange.request().getHeader("Content-Type"))
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(FORMS::contains)
                .isPresent();
    }
}
