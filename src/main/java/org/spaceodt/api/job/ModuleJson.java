package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.job.store.part.JobPart;

/** A module of an inventory that is a job. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InventoryModule")
public record ModuleJson(
        String module,
        long known,
        boolean allKnown,
        long done,
        long skipped,
        long failed,
        long rows,

        @Schema(enumeration = {"ok", "partial", "forbidden", "not_found", "error"})
        String result) {
    static ModuleJson of(JobPart part) {
        return new ModuleJson(
                part.name(),
                part.known(),
                part.allKnown(),
                part.done(),
                part.skipped(),
                part.failed(),
                part.rows(),
                part.result().isEmpty() ? null : part.result());
    }
}
