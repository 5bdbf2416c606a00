package org.spaceodt.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.request.StartPage;

/** Leads somebody who opens the address of a server to its first page. */
@Path("/")
public class HomeResource {
    private final StartPage page;

    HomeResource(@ConfigProperty(name = StartPage.WHICH) Optional<StartPage> page) {
        this.page = page.orElse(StartPage.ALL);
    }

    @GET
    @Operation(hidden = true)
    public Response first() {
        return Response.seeOther(URI.create(page.path())).build();
    }
}
