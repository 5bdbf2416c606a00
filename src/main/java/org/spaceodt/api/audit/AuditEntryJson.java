package org.spaceodt.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.audit.AuditColumns;
import org.spaceodt.job.act.About;
import org.spaceodt.job.store.audit.AuditEntry;

/** What somebody had done, as programs see it: over HTTP and on the command line. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "AuditEntry")
public record AuditEntryJson(
        String act,
        Instant time,
        Instant ended,
        String who,
        String how,
        String address,
        String operation,
        String named,
        List<Subject> about,
        String result,
        Integer code) {
    /** A job or a plan that it was about. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "AuditSubject")
    public record Subject(String jobId, String planId, String digest, Integer rows, String plannedBy) {
        static Subject of(About about) {
            return new Subject(
                    about.job().orElse(null),
                    about.plan().orElse(null),
                    about.digest().orElse(null),
                    number(about.rows()),
                    about.plannedBy().orElse(null));
        }
    }

    /**
     * Some of the trail.
     *
     * @param total how many acts there are
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "AuditPage")
    public record Page(List<AuditEntryJson> items, int total, Integer nextOffset) {}

    public static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(
                entry.act().id(),
                entry.act().began(),
                entry.ended().orElse(null),
                entry.act().who(),
                AuditColumns.code(entry.act().how()),
                entry.act().address(),
                entry.act().operation(),
                entry.act().named().isEmpty() ? null : entry.act().named(),
                entry.about().stream().map(Subject::of).toList(),
                AuditColumns.code(entry.result()),
                number(entry.code()));
    }

    private static Integer number(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }
}
