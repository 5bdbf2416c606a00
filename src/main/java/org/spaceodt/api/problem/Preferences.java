package org.spaceodt.api.problem;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language and the theme of whoever reads: what they chose, kept in cookies of the browser, else what the browser says. */
public final class Preferences {
    static final Set<String> LANGUAGES = Set.of("en", "es", "ca");
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private static final String LANGUAGE = "space-odt-language";
    private static final String THEME = "space-odt-theme";
    private static final Duration KEPT = Duration.ofDays(400);

    private Preferences() {}

    public static Locale language(RoutingContext exchange) {
        return chosen(exchange, LANGUAGE, LANGUAGES)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> Languages.of(exchange.request().getHeader("Accept-Language")));
    }

    public static String theme(RoutingContext exchange) {
        return chosen(exchange, THEME, THEMES).orElse("auto");
    }

    public static void keepLanguage(RoutingContext exchange, String language) {
        keep(exchange, LANGUAGE, language, LANGUAGES);
    }

    public static void keepTheme(RoutingContext exchange, String theme) {
        keep(exchange, THEME, theme, THEMES);
    }

    private static Optional<String> chosen(RoutingContext exchange, String name, Set<String> known) {
        return Optional.ofNullable(exchange.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(known::contains);
    }

    /** What nobody offers is not kept. */
    private static void keep(RoutingContext exchange, String name, String value, Set<String> known) {
        if (value != null && known.contains(value)) {
            exchange.response()
                    .addCookie(Cookie.cookie(name, value)
                            .setPath("/")
                            .setMaxAge(KEPT.toSeconds())
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
        }
    }
}
