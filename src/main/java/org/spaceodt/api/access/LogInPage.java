package org.spaceodt.api.access;

import java.util.Locale;
import java.util.Optional;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.text.Text;

/** The page on which people log in, and the one on which they log out. No script, and no style within it. */
final class LogInPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s · Space OdT</title>
            <link rel="stylesheet" href="/start.css"><link rel="icon" href="data:,"></head>
            <body>
            <h1>Space OdT</h1>
            %s
            </body>
            </html>
            """;
    private static final String FORM = """
            <form method="post" action="/login">
            <input type="hidden" name="to" value="%s">
            <p><label for="name">%s</label><br>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required autofocus></p>
            <p><label for="password">%s</label><br>
            <input id="password" name="password" type="password" autocomplete="current-password" required></p>
            <p><button>%s</button></p>
            </form>""";
    private static final String OUT = """
            <form method="post" action="/logout">
            <input type="hidden" name="csrf_token" value="%s">
            <p>%s</p>
            <p><button>%s</button></p>
            </form>""";

    private final Locale language;

    LogInPage(Locale language) {
        this.language = language;
    }

    /**
     * @param said what went wrong, where something did
     * @param passwords whether anybody has one here
     * @param provider whether people can log in at an identity provider
     * @param to where they wanted to go
     */
    String in(Optional<String> said, boolean passwords, boolean provider, String to) {
        String error = said.map(text -> "<p role=\"alert\">" + escaped(text) + "</p>\n")
                .orElse("");
        String form = passwords
                ? FORM.formatted(escaped(to), text("login.name"), text("login.password"), text("login.enter"))
                : "";
        String link = provider
                ? "\n<ul><li><a href=\"/login/oidc?to=" + Destinations.encoded(to) + "\">" + text("login.provider")
                        + "</a></li></ul>"
                : "";
        return PAGE.formatted(language.getLanguage(), text("login.title"), error + form + link);
    }

    /** @param token that the session's forms need; empty where it needs none */
    String out(String name, String token) {
        return PAGE.formatted(
                language.getLanguage(),
                text("logout.title"),
                OUT.formatted(escaped(token), escaped(text("logout.who", name)), text("logout.title")));
    }

    String text(String key, String... values) {
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
