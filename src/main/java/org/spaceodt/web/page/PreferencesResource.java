package org.spaceodt.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.access.Destinations;
import org.spaceodt.api.problem.Preferences;

/** Keeps the language or the theme that somebody chose, and goes back to the page where they chose it. */
@Path("/preferences")
public class PreferencesResource {
    private final RoutingContext exchange;

    PreferencesResource(RoutingContext exchange) {
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(
            @FormParam("language") String language, @FormParam("theme") String theme, @FormParam("to") String to) {
        Preferences.keepLanguage(exchange, language);
        Preferences.keepTheme(exchange, theme);
        return Response.seeOther(URI.create(Destinations.ours(to))).build();
    }
}
