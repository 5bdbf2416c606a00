package org.spaceodt.api.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;

/**
 * Looks at every request before anything else does, also those for Swagger UI and health. Whoever may use this machine may
 * use the API; a page of somebody else's in a browser on it may not: neither by sending requests to this port, nor by making
 * a name of its own lead here.
 */
@Singleton
class Gatekeeper {
    static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> FROM_OUR_PAGES = Set.of("same-origin", "none");
    /** For trying the API out; who comes from elsewhere uses programs, or pages. */
    private static final String SWAGGER_UI = "/q/swagger-ui";

    private static final int LONGEST_HEADER = 1_000;
    private static final Pattern TYPES = Pattern.compile(
            "\\s*+[^\\s,;/]++/[^\\s,;/]++\\s*+(?:;[^,]*+)?+(?:,\\s*+[^\\s,;/]++/[^\\s,;/]++\\s*+(?:;[^,]*+)?+)*+");

    private final RefusedExchange refused;
    private final OwnAddresses addresses;
    private final long largestBody;

    Gatekeeper(
            RefusedExchange refused,
            OwnAddresses addresses,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largest) {
        this.refused = refused;
        this.addresses = addresses;
        this.largestBody = largest.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, BEFORE_ALL_OTHERS);
    }

    private void look(RoutingContext exchange) {
        ResponseHeaders.add(exchange);
        addresses.keepHowItIsCalled(exchange);
        Optional<Refusal> refusal = refusal(exchange.request());
        if (refusal.isPresent()) {
            refused.refuse(exchange, refusal.get());
        } else {
            exchange.next();
        }
    }

    private Optional<Refusal> refusal(HttpServerRequest request) {
        if (!addresses.isCalledByOurs(request)) {
            return Optional.of(Refusal.of(ProblemKind.FOREIGN_HOST));
        }
        if (isFromElsewhere(request)) {
            return Optional.of(Refusal.of(ProblemKind.FOREIGN_PAGE));
        }
        if (request.path().startsWith(SWAGGER_UI) && !OwnAddresses.isThisMachine(request)) {
            return Optional.of(Refusal.of(ProblemKind.NO_SUCH_PLACE));
        }
        if (isTooLarge(request)) {
            return Optional.of(tooLarge(largestBody));
        }
        if (!areTypes(request.getHeader("Content-Type"))) {
            return Optional.of(Refusal.of(ProblemKind.MEDIA_TYPE));
        }
        return areTypes(request.getHeader("Accept"))
                ? Optional.empty()
                : Optional.of(Refusal.of(ProblemKind.NOT_ACCEPTABLE));
    }

    static Refusal tooLarge(long most) {
        return Refusal.of(ProblemKind.TOO_LARGE, String.valueOf(most >> 20));
    }

    /**
     * Browsers say where a request comes from; other programs say nothing, and are let in. Another port of this machine is
     * elsewhere, too, although it is the same site.
     */
    private boolean isFromElsewhere(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean elsewhere = site != null && !FROM_OUR_PAGES.contains(site);
        if (HARMLESS.contains(request.method())) {
            // Reading costs calls to Webex; a page can hold many frames, and links that are read before anybody follows
            // one. To follow one that leads here is no harm.
            return elsewhere
                    && (request.headers().contains("Sec-Purpose")
                            || !("navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                                    && "document".equals(request.getHeader("Sec-Fetch-Dest"))));
        }
        return elsewhere
                || request.headers().getAll("Origin").size() > 1
                || origin != null && !addresses.isOurOrigin(origin, request);
    }

    /** What is no media type, nobody after us would say so politely. */
    private static boolean areTypes(String header) {
        return header == null
                || header.length() <= LONGEST_HEADER && TYPES.matcher(header).matches();
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > largestBody;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
