package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.job.Origin;

/** Where a job comes from. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Origin", description = "Where a job comes from, as far as it is known")
public record OriginJson(
        @Schema(description = "Of the plan that it was made of")
        String planId,

        @Schema(description = "Of the steps of that plan: SHA-256 in hexadecimal digits")
        String planDigest,

        @Schema(description = "Of the file that it was made of, as it was sent")
        String documentId,

        @Schema(description = "Who had it made", examples = "operadora")
        String operator,

        @Schema(description = "Where") String host,

        @Schema(description = "Why, in the operator's words")
        String note) {
    static OriginJson of(Origin origin) {
        return new OriginJson(
                origin.plan().map(Origin.Plan::id).orElse(null),
                origin.plan().map(Origin.Plan::digest).orElse(null),
                origin.document().orElse(null),
                origin.operator().orElse(null),
                origin.host().orElse(null),
                origin.note().orElse(null));
    }
}
