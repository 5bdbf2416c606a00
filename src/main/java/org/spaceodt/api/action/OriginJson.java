package org.spaceodt.api.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.job.Origin;

/** Where a job or a plan comes from. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Origin")
public record OriginJson(
        String planId,
        String planDigest,
        String plannedBy,
        String appliedBy,
        String documentId,
        String operator,
        String host,
        String note,
        String tokenPerson,
        String version,
        String organization,
        String mode,
        String zone,
        Boolean includeProtected) {
    public static OriginJson of(Origin origin) {
        return new OriginJson(
                origin.plan().map(Origin.Plan::id).orElse(null),
                origin.plan().map(Origin.Plan::digest).orElse(null),
                origin.plannedBy().orElse(null),
                origin.appliedBy().orElse(null),
                origin.document().orElse(null),
                origin.operator().orElse(null),
                origin.host().orElse(null),
                origin.note().orElse(null),
                origin.where().flatMap(Origin.Where::tokenPerson).orElse(null),
                origin.where().map(Origin.Where::version).orElse(null),
                origin.where().map(Origin.Where::organization).orElse(null),
                origin.where().map(Origin.Where::mode).orElse(null),
                origin.where().map(Origin.Where::zone).orElse(null),
                origin.includesProtected() ? true : null);
    }
}
