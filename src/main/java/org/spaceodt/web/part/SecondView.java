package org.spaceodt.web.part;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.spaceodt.api.request.OwnAddresses;

/**
 * That another person has to do it. {@code templates/web/part/second.html} shows it.
 *
 * @param text why
 * @param link what to send to that person: an address with scheme and host
 */
public record SecondView(String text, String link) {
    /**
     * To whom planned it.
     *
     * @param exchange whose host people know the server by
     * @param page where another person does it, such as {@code /plans/ID}
     */
    public static SecondView toPlanner(RoutingContext exchange, String page, Locale language) {
        PartMessages words = MessageBundles.get(PartMessages.class, Localized.Literal.of(language.getLanguage()));
        return new SecondView(words.second_own(), origin(exchange) + page);
    }

    private static String origin(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String scheme = OwnAddresses.isCalledOverTls(exchange) ? "https" : request.scheme();
        return scheme + "://" + request.authority();
    }
}
