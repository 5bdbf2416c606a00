package org.spaceodt.api.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.change.verify.VerifyReport;

/**
 * How the verification of a job stands.
 *
 * @param rows of the job
 * @param looked rows that were looked at
 * @param askedAt null when none is at work
 * @param fault why it ended early; null for no reason
 * @param report what came of the last one; null where there was none
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "VerificationState")
public record VerificationJson(
        String job,

        @Schema(enumeration = {"none", "running", "complete", "incomplete", "failed"})
        String state,

        int rows,
        int looked,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant askedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fault,
        @JsonInclude(JsonInclude.Include.NON_NULL) VerifyReport report) {}
