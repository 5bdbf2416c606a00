package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.action.OriginJson;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;

/** A job of rows, with the field names that operators' scripts know from {@code job.json}. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "RowJob")
public record RowJobJson(
        String jobId,
        String entityType,
        String action,
        String status,
        String source,
        int totalRows,
        JobJson.Counts counts,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        String reason,
        String undoOf,
        OriginJson origin,
        Dangers danger) {

    public static RowJobJson of(RowJob job) {
        return new RowJobJson(
                job.id(),
                job.subjectAs(RowKind.LOCATION)
                        .or(() -> job.subjectAs(RowKind.SOFTPHONE).map(command -> "softphone"))
                        .orElse(null),
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
                OriginJson.of(job.view().job().origin()),
                job.view().job().origin().danger().flatMap(Dangers::of).orElse(null));
    }
}
