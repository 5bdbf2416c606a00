package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.action.OriginJson;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.job.JobView;
import org.spaceodt.job.board.BoardState;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.part.JobPart;

/** A job, as programs and people see it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Job")
public record JobJson(
        String id,
        String kind,
        String title,
        String account,
        String state,
        String board,
        Counts counts,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        String reason,
        WindowJson window,
        String owner,
        String undoOf,
        OriginJson origin,
        Dangers danger,
        List<StageJson> stages,
        String waitingFor,
        List<ModuleJson> modules,
        List<Notice> notices) {
    /** A message about the job, by one way. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "JobNotice")
    public record Notice(String channel, String state, String standing, int tries, Instant at, String error) {
        static Notice of(KeptNotice kept) {
            return new Notice(
                    kept.channel(),
                    Codes.of(kept.state()),
                    Codes.of(kept.standing()),
                    kept.tries(),
                    kept.changed(),
                    kept.error().orElse(null));
        }
    }

    /** Each item is in one of them, except that {@code total} is all. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Counts")
    public record Counts(int total, int waiting, int running, int done, int skipped, int failed, int perhapsWritten) {
        public static Counts of(JobView.Counts counts) {
            return new Counts(
                    counts.total(),
                    counts.waiting(),
                    counts.running(),
                    counts.done(),
                    counts.skipped(),
                    counts.failed(),
                    counts.perhapsWritten());
        }
    }

    /**
     * Some of the jobs.
     *
     * @param total how many there are
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "JobPage")
    public record Page(List<JobJson> items, int total, Integer nextOffset) {}

    /** Of a job that has no stages, and undoes nothing. */
    static JobJson of(JobView view) {
        return of(view, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /**
     * @param undoOf the job that it undoes
     * @param stages of one that goes stage by stage, where they are asked for
     * @param waitingFor the stage that waits for a decision
     * @param modules of an inventory, where they are asked for
     * @param notices messages about it, where they are asked for
     */
    static JobJson of(
            JobView view,
            Optional<String> undoOf,
            List<JobStage> stages,
            Optional<String> waitingFor,
            List<JobPart> modules,
            List<KeptNotice> notices) {
        return new JobJson(
                view.id(),
                view.job().kind(),
                view.job().title(),
                view.job().account(),
                view.standing().toLowerCase(Locale.ROOT),
                Codes.of(BoardState.of(view)),
                Counts.of(view.counts()),
                view.createdAt(),
                view.startedAt().orElse(null),
                view.endedAt().orElse(null),
                view.why().orElse(null),
                WindowJson.of(view),
                view.unattended() ? null : view.owner().orElse(null),
                undoOf.orElse(null),
                OriginJson.of(view.job().origin()),
                view.job().origin().danger().flatMap(Dangers::of).orElse(null),
                stages.isEmpty() ? null : stages.stream().map(StageJson::of).toList(),
                waitingFor.orElse(null),
                modules.isEmpty() ? null : modules.stream().map(ModuleJson::of).toList(),
                notices.isEmpty() ? null : notices.stream().map(Notice::of).toList());
    }
}
