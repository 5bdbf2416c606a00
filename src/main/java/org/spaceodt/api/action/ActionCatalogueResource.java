package org.spaceodt.api.action;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.problem.Answers;
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
    @Operation(
            operationId = "listActions",
            summary = "All actions, with their parameters",
            description = "By section, then by id; texts in the language of Accept-Language (en, es, ca).")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
    @APIResponse(responseCode = "500", ref = Answers.FAULT)
    public List<ActionJson> list(@HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Locale locale = Languages.of(language);
        return catalogue.all().stream()
                .map(action -> ActionJson.of(action, locale))
                .toList();
    }
}
