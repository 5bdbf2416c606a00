package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.job.JobView;

/** A job, as programs and people see it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Job", description = "A job: items with outcomes, kept in the store as they happen")
public record JobJson(
        @Schema(examples = "0f5f3a1e-6f0b-4b39-8f6e-6a3b0a8d7f11", required = true)
        String id,

        @Schema(description = "What its items are", examples = "actions", required = true)
        String kind,

        @Schema(description = "What its users call it", examples = "location: sites.csv", required = true)
        String title,

        @Schema(description = "Whose it is: only a server that works for the same account runs it", required = true)
        String account,

        @Schema(
                description = "Where it stands",
                enumeration = {
                    "created",
                    "running",
                    "pausing",
                    "paused",
                    "cancelling",
                    "cancelled",
                    "completed",
                    "completed_with_failures",
                    "failed"
                },
                required = true)
        String state,

        @Schema(required = true) Counts counts,

        @Schema(required = true) Instant createdAt,

        Instant startedAt,

        Instant endedAt,

        @Schema(
                description =
                        "Why it is paused or failed: max-rows, fail-fast, failure-share, disk-full, or JSON of the trouble")
        String reason,

        @Schema(description = "Which process works on it") String owner,

        @Schema(required = true) OriginJson origin) {
    /** Each item is in one of them, except that {@code total} is all. */
    @RegisterForReflection
    @Schema(name = "Counts", description = "How many items stand where; total is all of them")
    public record Counts(
            @Schema(required = true) int total,
            @Schema(required = true) int waiting,
            @Schema(required = true) int running,
            @Schema(required = true) int done,

            @Schema(description = "There was nothing to do, or an item before it failed", required = true)
            int skipped,

            @Schema(required = true) int failed) {
        static Counts of(JobView.Counts counts) {
            return new Counts(
                    counts.total(),
                    counts.waiting(),
                    counts.running(),
                    counts.done(),
                    counts.skipped(),
                    counts.failed());
        }
    }

    /** Some of the jobs. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "JobPage", description = "Some of the jobs, the newest first")
    public record Page(
            @Schema(required = true) List<JobJson> items,

            @Schema(description = "Ask with offset=next_offset for more; absent at the end", examples = "1000")
            Integer nextOffset) {}

    static JobJson of(JobView view) {
        return new JobJson(
                view.id(),
                view.job().kind(),
                view.job().title(),
                view.job().account(),
                Codes.of(view.state()),
                Counts.of(view.counts()),
                view.createdAt(),
                view.startedAt().orElse(null),
                view.endedAt().orElse(null),
                view.reason().orElse(null),
                view.owner().orElse(null),
                OriginJson.of(view.job().origin()));
    }
}
