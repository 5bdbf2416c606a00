package org.spaceodt.api.console;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.ActionMenu;

/** The actions of the console, section by section. */
@Path("/api/menu")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Masters", description = "Tables that are loaded once, and actions on them")
public class MenuResource {
    private final Backend backend;

    MenuResource(Backend backend) {
        this.backend = backend;
    }

    /** What there is to choose from. */
    @RegisterForReflection
    @Schema(name = "ActionMenu")
    public record MenuJson(Map<String, List<Entry>> sections, Map<String, String> descriptions) {}

    /** An action, and the table that it works on. */
    @RegisterForReflection
    @Schema(name = "ActionMenuEntry")
    public record Entry(String id, String label, String dataset) {}

    @GET
    @APIResponse(responseCode = "200", description = "All of them")
    public MenuJson menu(@HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Locale locale = Languages.of(language);
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        new ActionMenu(backend.place().catalogue()).sections().forEach((section, actions) -> {
            sections.put(
                    section, actions.stream().map(one -> entry(one, locale)).toList());
            actions.forEach(one -> descriptions.put(one.id(), one.help(locale)));
        });
        return new MenuJson(sections, descriptions);
    }

    private static Entry entry(Description action, Locale language) {
        return new Entry(
                action.id(), action.label(language), ActionMenu.dataset(action).id());
    }
}
