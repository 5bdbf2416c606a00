package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.api.problem.Preferences;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.text.Text;

/** The page on which people log in, and the one on which they log out. No script, and no style within it. */
public final class LogInPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s" data-theme="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s · Space OdT</title>
            <link rel="stylesheet" href="/assets/space-odt.css"><link rel="icon" href="/assets/icon.svg" type="image/svg+xml"></head>
            <body>
            <main class="alone">
            <h1>Space OdT</h1>
            %s
            </main>
            </body>
            </html>
            """;
    private static final String FORM = """
            <form method="post" action="/login">
            <input type="hidden" name="to" value="%s">
            <p class="field"><label for="name">%s</label>
            <input id="name" type="text" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required autofocus></p>
            <p class="field"><label for="password">%s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required></p>
            <p><button class="button main">%s</button></p>
            </form>""";
    private static final String OUT = """
            <form method="post" action="/logout">
            <input type="hidden" name="csrf_token" value="%s">
            <p>%s</p>
            <p><button class="button main">%s</button></p>
            </form>""";

    /** Where what was sent too late is offered again. */
    static final String DRAFTS = "/drafts";

    private final Locale language;
    private final String theme;

    /** @param theme as {@link Preferences} has it */
    LogInPage(Locale language, String theme) {
        this.language = language;
        this.theme = theme;
    }

    public static LogInPage of(RoutingContext exchange) {
        return new LogInPage(Preferences.language(exchange), Preferences.theme(exchange));
    }

    /**
     * @param said what went wrong, where something did
     * @param passwords whether anybody has one here
     * @param provider the way to an identity provider, where people can log in at one
     * @param to where they wanted to go
     */
    public String in(Optional<String> said, boolean passwords, Optional<String> provider, String to) {
        String late = to.equals(DRAFTS) ? "<p>" + escaped(text("login.late")) + "</p>\n" : "";
        String error = late
                + said.map(text -> "<p role=\"alert\">" + escaped(text) + "</p>\n")
                        .orElse("");
        String form = passwords
                ? FORM.formatted(escaped(to), text("login.name"), text("login.password"), text("login.enter"))
                : "";
        String link = provider.map(way ->
                        "\n<p><a class=\"button\" href=\"" + escaped(way) + "\">" + text("login.provider") + "</a></p>")
                .orElse("");
        return PAGE.formatted(language.getLanguage(), theme, text("login.title"), error + form + link);
    }

    /** @param token that the session's forms need; empty where it needs none */
    String out(String name, String token) {
        return PAGE.formatted(
                language.getLanguage(),
                theme,
                text("logout.title"),
                OUT.formatted(escaped(token), escaped(text("logout.who", name)), text("logout.title")));
    }

    public String text(String key, String... values) {
        return Text.of(Problem.BUNDLE, key, values).in(language);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
