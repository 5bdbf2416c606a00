package org.spaceodt.api.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Space OdT</title></head>
            <body>
            <h1>Space OdT</h1>
            <p>%s</p>
            <ul>
            <li><a href="/q/swagger-ui/">%s</a></li>
            <li><a href="/api/jobs">%s</a></li>
            <li><a href="/q/health/ready">%s</a></li>
            </ul>
            </body>
            </html>
            """;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@HeaderParam("Accept-Language") String acceptLanguage) {
        Locale language = Languages.of(acceptLanguage);
        return PAGE.formatted(
                language.getLanguage(),
                said("start.what", language),
                said("start.documents", language),
                said("start.jobs", language),
                said("start.health", language));
    }

    private static String said(String key, Locale language) {
        return Text.of(Problem.BUNDLE, key).in(language);
    }
}
