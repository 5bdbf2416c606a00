package org.spaceodt.webex.wire.metrics;

import java.util.Set;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Reply;

/**
 * What attempts are told apart by.
 *
 * @param status 100 to 599, or {@code none}
 */
record Series(String method, String template, String status, String outcome) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String NONE = "none";

    static Series of(Exchange exchange, String template) {
        String method = METHODS.contains(exchange.method()) ? exchange.method() : CallMetrics.OTHER;
        int status = exchange.reply().map(Reply::status).orElse(0);
        boolean known = status >= 100 && status < 600;
        return new Series(method, template, known ? String.valueOf(status) : NONE, outcome(status));
    }

    Series anywhere() {
        return new Series(method, CallMetrics.OTHER, status, outcome);
    }

    private static String outcome(int status) {
        if (status == 429) {
            return "refused";
        }
        return switch (status / 100) {
            case 2 -> "success";
            case 3 -> "redirected";
            case 4 -> "rejected";
            case 5 -> "unavailable";
            default -> "unreachable";
        };
    }
}
