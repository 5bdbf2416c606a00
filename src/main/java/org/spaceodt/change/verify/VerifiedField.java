package org.spaceodt.change.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A field that is otherwise than it was written.
 *
 * @param field its path in the API
 * @param name what people call it
 * @param written by the job, as it was read back then
 * @param now what is there
 * @param later a later job of ours that wrote it; null where the store knows none
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record VerifiedField(
        String field,
        String name,
        String written,
        String now,
        @JsonInclude(JsonInclude.Include.NON_NULL) LaterJob later) {}
