package org.spaceodt.api.action;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.problem.Languages;

/** All actions there are. */
@Path("/v21/actions/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions", description = "Everything that changes Webex, one by one or in rows")
public class ActionCatalogueResource {
    private final Catalogue catalogue;

    ActionCatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @APIResponse(responseCode = "200", description = "All of them")
    public List<ActionJson> list(@HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Locale locale = Languages.of(language);
        return catalogue.all().stream()
                .map(action -> ActionJson.of(action, locale))
                .toList();
    }
}
