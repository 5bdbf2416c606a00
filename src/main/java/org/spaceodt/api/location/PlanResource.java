package org.spaceodt.api.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.files.LocationFiles;

/** The plan of the last dry run of {@code v21_softphone_bulk_run}. */
@Path("/api/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class PlanResource {
    private final Backend backend;

    PlanResource(Backend backend) {
        this.backend = backend;
    }

    /** The steps of a plan, and what else is known of it. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "LastPlan")
    public record LastPlan(
            List<Step> items,
            String runId,
            String executedAt,
            String mode,
            int completedCount,
            int failedCount,
            int plannedCount) {}

    /** @param actionId counts from 0 */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "LastPlanStep")
    public record Step(
            int actionId,
            String entityType,
            String entityKey,
            String stage,
            String mode,
            String details,
            String action) {
        static Step of(int number, JsonNode step) {
            return new Step(
                    number,
                    step.path("entity_type").asText(),
                    step.path("entity_key").asText(),
                    step.path("stage").asText(),
                    step.path("mode").asText(),
                    step.path("details").asText(),
                    step.path("action_id").asText());
        }
    }

    @GET
    @APIResponse(responseCode = "200", description = "Its steps, in the order of the table")
    public LastPlan last() throws IOException {
        JsonNode state = backend.place()
                .webex()
                .json()
                .readTree(
                        there(new LocationFiles(backend.place()).lastRunState()).toFile());
        List<Step> steps = new ArrayList<>();
        state.path("planned_actions").forEach(step -> steps.add(Step.of(steps.size(), step)));
        return new LastPlan(
                steps,
                state.path("run_id").asText(),
                state.path("executed_at").asText(),
                state.path("mode").asText(),
                state.path("completed_count").asInt(),
                state.path("failed_count").asInt(),
                state.path("planned_count").asInt());
    }

    @GET
    @Produces(Uploads.CSV)
    @Operation(hidden = true)
    public Response lines() {
        return Response.ok(there(new LocationFiles(backend.place()).lastPlan()).toFile())
                .build();
    }

    private static java.nio.file.Path there(Optional<java.nio.file.Path> file) {
        return file.orElseThrow(() -> Refusal.of(ProblemKind.NOTHING_YET));
    }
}
