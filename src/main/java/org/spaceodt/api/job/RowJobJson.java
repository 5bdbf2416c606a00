package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;

/** A job of rows, with the field names that operators' scripts know from {@code job.json}. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "RowJob", description = "A job of rows, of locations or of one action, with the field names of job.json")
public record RowJobJson(
        @Schema(examples = "0f5f3a1e-6f0b-4b39-8f6e-6a3b0a8d7f11", required = true)
        String jobId,

        @Schema(
                description = "What its rows are; absent for rows of one action",
                enumeration = {"location", "location_webex_calling"})
        String entityType,

        @Schema(
                description = "Which action is done with its rows; absent for a table of locations",
                examples = "ubicacion_configurar_pstn")
        String action,

        @Schema(description = "As the state in Job", examples = "created", required = true)
        String status,

        @Schema(description = "What the input was called", examples = "sites.csv", required = true)
        String source,

        @Schema(description = "Rows of the input; a row may be several items", required = true)
        int totalRows,

        @Schema(description = "Items, not rows", required = true)
        JobJson.Counts counts,

        @Schema(required = true) Instant createdAt,

        Instant startedAt,

        Instant endedAt,

        @Schema(description = "As in Job") String reason,

        @Schema(description = "The job that it undoes") String undoOf,

        @Schema(required = true) OriginJson origin) {

    public static RowJobJson of(RowJob job) {
        return new RowJobJson(
                job.id(),
                job.subjectAs(RowKind.LOCATION).orElse(null),
                job.subjectAs(RowKind.ACTION).orElse(null),
                Codes.of(job.view().state()),
                job.source(),
                job.rows(),
                JobJson.Counts.of(job.view().counts()),
                job.view().createdAt(),
                job.view().startedAt().orElse(null),
                job.view().endedAt().orElse(null),
                job.view().reason().orElse(null),
                job.undoOf().isEmpty() ? null : job.undoOf(),
                OriginJson.of(job.view().job().origin()));
    }
}
