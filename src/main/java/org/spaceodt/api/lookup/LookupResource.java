package org.spaceodt.api.lookup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.lookup.LookupJson;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.lookup.source.RememberedRows;
import org.spaceodt.lookup.subject.JobTouch;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.lookup.subject.SubjectFacts;
import org.spaceodt.lookup.subject.SubjectJson;
import org.spaceodt.lookup.subject.SubjectSearch;

/** Lists of what an organization has, and all that is known of one thing. */
@Path("/api/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look-ups", description = "What the organization has, with its ids")
public class LookupResource {
    private final Backend backend;

    LookupResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Path("/{kind}")
    @APIResponse(
            responseCode = "200",
            description = "The rows that fit, where they are from, and what is missing of them",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] list(
            @PathParam("kind") @Parameter(description = "What is listed, such as people or route-groups") String kind,
            @BeanParam LookupAsked asked,
            @BeanParam PageQuery part,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        PageQuery.Page page = part.page();
        try {
            LookupQuery query = asked.of(kind, backend.country(), page.offset(), page.limit());
            LookupSource source = LookupSources.of(backend, asked.live, query.modules());
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try (JsonGenerator json = JsonFormat.MAPPER.getFactory().createGenerator(answer)) {
                LookupJson.write(json, new LookupRun(source), query, source.origin());
            }
            return answer.toByteArray();
        } catch (WrongLookup e) {
            throw refusal(e, language);
        }
    }

    @GET
    @Path("/show")
    @APIResponse(
            responseCode = "200",
            description =
                    "What is known of it, and the jobs that touched it; where it is not clear what is meant, the candidates",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public ObjectNode show(
            @QueryParam("q")
                    @DefaultValue("")
                    @Parameter(
                            description = "A name, an address, an id, a phone number in any writing, or an extension")
                    String what,
            @QueryParam("live") @DefaultValue("false") @Parameter(description = "Read Webex, not an export")
                    boolean live,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        try {
            LookupSource source =
                    RememberedRows.of(LookupSources.of(backend, live, List.of(LookupKind.PEOPLE.module())));
            SubjectSearch.Found found = new SubjectSearch(source).of(what, backend.country());
            if (found.best().size() != 1) {
                return SubjectJson.ofSeveral(found);
            }
            SubjectAnswer answer = SubjectFacts.of(found.best().get(0), source);
            return SubjectJson.of(answer, JobTouch.of(backend.store(), answer.touching(), source));
        } catch (WrongLookup e) {
            throw refusal(e, language);
        }
    }

    private static Refusal refusal(WrongLookup wrong, String language) {
        return Refusal.of(
                ProblemKind.BAD_LOOKUP,
                LookupTexts.said(wrong, Languages.of(language), words -> "space-odt " + String.join(" ", words)));
    }
}
