package org.spaceodt.api.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.text.Text;

/** What somebody meets who opens the address in a browser. */
@Path("/")
public class StartResource {
    /** Its texts are ours and hold nothing of anybody else's. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Space OdT</title>
            <link rel="stylesheet" href="/start.css"></head>
            <body>
            <h1>Space OdT</h1>
            <p>%s</p>
            <ul>
            %s
            </ul>
            </body>
            </html>
            """;

    private static final String LINK = "<li><a href=\"%s\">%s</a></li>";

    /** A file of its own: the page may have no style within it. */
    private static final String STYLE = """
            :root {
              color-scheme: light dark;
              --paper: #F7F8F6; --surface: #FFFFFF; --ink: #18211F; --ink-2: #4A5754; --line: #D5DBD8; --accent: #0B6557;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #0F1413; --surface: #161D1B; --ink: #E4EBE9; --ink-2: #A1AFAB; --line: #2B3532; --accent: #55C7B2;
              }
            }
            body {
              max-width: 640px; margin: 0 auto; padding: 32px 16px;
              background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, sans-serif;
            }
            h1 { margin: 0 0 8px; font-size: 24px; font-weight: 600; }
            p { margin: 0 0 24px; color: var(--ink-2); }
            ul { margin: 0; padding: 0; list-style: none; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
            li + li { border-top: 1px solid var(--line); }
            a { display: block; padding: 12px 16px; color: var(--accent); }
            a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
            """;

    private final StartPage page;

    StartResource(@ConfigProperty(name = StartPage.WHICH) Optional<StartPage> page) {
        this.page = page.orElse(StartPage.ALL);
    }

    @GET
    @Path("start.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public String style() {
        return STYLE;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@HeaderParam("Accept-Language") String acceptLanguage) {
        Locale language = Languages.of(acceptLanguage);
        return PAGE.formatted(
                language.getLanguage(),
                said("start.what", language),
                page.links().entrySet().stream()
                        .map(link -> LINK.formatted(link.getKey(), said(link.getValue(), language)))
                        .collect(Collectors.joining("\n")));
    }

    private static String said(String key, Locale language) {
        return Text.of(Problem.BUNDLE, key).in(language);
    }
}
