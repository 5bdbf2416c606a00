package org.spaceodt.api.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** What went wrong, for people: programs get {@link Problem} as JSON. */
public interface ProblemPage {
    String HTML = "text/html;charset=UTF-8";

    /** Where programs ask. */
    Pattern OF_PROGRAMS = Pattern.compile("/(api|v21|q)(/.*)?");

    /** @return the page, in the language of whoever asked */
    String of(Problem problem, RoutingContext exchange);

    /** Whether somebody with a browser waits for the answer. */
    static boolean isWanted(RoutingContext exchange) {
        String accept = exchange.request().getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !OF_PROGRAMS.matcher(exchange.normalizedPath()).matches();
    }
}
