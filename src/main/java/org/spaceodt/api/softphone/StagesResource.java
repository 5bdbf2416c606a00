package org.spaceodt.api.softphone;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.FormParts;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.ProtectedQuery;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;

/** The stages of a run of softphones: planned as they stand, and decided. */
@Path("/api/softphones/{id}/stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Softphones")
public class StagesResource {
    private static final String STAGE = "The id of its action, such as apply_forwarding";
    private static final int LONGEST = 10_000;

    private final Backend backend;
    private final SoftphoneRuns jobs;
    private final StageDecisions decisions;
    private final PlanPlaces places;
    private final Uploads uploads;

    StagesResource(Backend backend, SoftphoneRuns jobs, StageDecisions decisions, PlanPlaces places, Uploads uploads) {
        this.backend = backend;
        this.jobs = jobs;
        this.decisions = decisions;
        this.places = places;
        this.uploads = uploads;
    }

    @GET
    @APIResponse(responseCode = "200", description = "Those that rows need, in their order")
    public List<SoftphoneJobJson.Stage> list(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return jobs.described(jobs.find(id), backend.place().in(Languages.of(language)))
                .stages();
    }

    @POST
    @Path("/{stage}/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "StageOverride")
    @APIResponse(responseCode = "200", description = "The plan of the stage, as things are now")
    public SoftphonePlanJson plan(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @PathParam("stage") @Parameter(description = STAGE) String stage,
            @BeanParam PageQuery shown,
            @BeanParam ProtectedQuery guarded,
            @RestForm("file") FileUpload file,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        FormParts.onlyFile(form);
        RowJob job = jobs.find(id);
        jobs.stage(job, stage);
        StageDecisions.Asked asked =
                new StageDecisions.Asked(job, stage, shown.page(), Languages.of(language), guarded.isIncluded());
        // Who sends nothing says no media type either, and comes here.
        return form.getValues().isEmpty()
                ? uploads.open(InputStream.nullInputStream(), table -> planned(asked, table))
                : uploads.open(file, table -> planned(asked, table));
    }

    @POST
    @Path("/{stage}/plan")
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK, MediaType.WILDCARD})
    @Operation(hidden = true)
    public SoftphonePlanJson planBody(
            @PathParam("id") String id,
            @PathParam("stage") String stage,
            @BeanParam PageQuery shown,
            @BeanParam ProtectedQuery guarded,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        RowJob job = jobs.find(id);
        jobs.stage(job, stage);
        StageDecisions.Asked asked =
                new StageDecisions.Asked(job, stage, shown.page(), Languages.of(language), guarded.isIncluded());
        return uploads.open(body, table -> planned(asked, table));
    }

    private SoftphonePlanJson planned(StageDecisions.Asked asked, Source table) {
        return places.plan(() -> decisions.plan(asked, table), SoftphonePlanJson.class);
    }

    /** What is decided about a stage. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "DecisionRequest")
    public record Request(String answer, String plan, String digest, String overridePath) {}

    @POST
    @Path("/{stage}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Request.class)))
    @APIResponse(responseCode = "200", description = "The job and its stages as they stand then")
    public SoftphoneJobJson decide(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @PathParam("stage") @Parameter(description = STAGE) String stage,
            @BeanParam ProtectedQuery guarded,
            InputStream body,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        RowJob job = jobs.find(id);
        jobs.stage(job, stage);
        Request request = request(body);
        Locale locale = Languages.of(language);
        boolean included = guarded.isIncluded();
        decisions.decide(job, stage, request, included);
        return jobs.described(jobs.find(job.id()), backend.place().in(locale));
    }

    private static Request request(InputStream body) {
        try {
            JsonNode asked = JsonFormat.WHOLE
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(Uploads.small(body, LONGEST));
            if (asked.isObject()) {
                List<String> known = List.of("answer", "plan", "digest", "override_path");
                asked.fieldNames().forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        throw Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", known));
                    }
                });
                return new Request(
                        text(asked, "answer"),
                        text(asked, "plan"),
                        text(asked, "digest"),
                        text(asked, "override_path"));
            }
        } catch (JsonProcessingException e) {
            // Said below.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw Refusal.of(ProblemKind.BAD_REQUEST);
    }

    /** Empty where it is not there. */
    private static String text(JsonNode asked, String name) {
        JsonNode value = asked.path(name);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            throw Refusal.part(name, "no_text");
        }
        return value.isTextual() ? value.asText().strip() : "";
    }
}
