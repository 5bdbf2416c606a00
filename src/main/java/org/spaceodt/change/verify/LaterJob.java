package org.spaceodt.change.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A job of ours that wrote the same afterwards.
 *
 * @param operator who had it made; null where nobody knows
 * @param at when it was written
 */
@RegisterForReflection
public record LaterJob(
        String job,
        @JsonInclude(JsonInclude.Include.NON_NULL) String operator,
        Instant at) {}
