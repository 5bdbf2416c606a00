package org.spaceodt.api.request;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.job.hours.HoursChange;

/** When a job may be worked on, in the query of whatever makes it go on. */
public class HoursQuery {
    @QueryParam(Parts.START_AT)
    @Parameter(description = Parts.OF_START_AT, example = "22:00", schema = @Schema(type = SchemaType.STRING))
    List<String> startAt;

    @QueryParam(Parts.STOP_AT)
    @Parameter(description = Parts.OF_STOP_AT, example = "06:00", schema = @Schema(type = SchemaType.STRING))
    List<String> stopAt;

    @QueryParam(Parts.ZONE)
    @Parameter(description = Parts.OF_ZONE, example = "Europe/Madrid", schema = @Schema(type = SchemaType.STRING))
    List<String> zone;

    @QueryParam(Parts.ANY_TIME)
    @Parameter(
            description = "The window of the job is removed: it goes on at any time",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> anyTime;

    /** @throws Refusal for what cannot be, or is there twice */
    public HoursChange change() {
        Optional<HoursChange> given = AskedHours.of(
                        one(Parts.START_AT, startAt), one(Parts.STOP_AT, stopAt), one(Parts.ZONE, zone))
                .map(hours -> HoursChange.to(hours.hours()));
        boolean none = one(Parts.ANY_TIME, anyTime)
                .map(text -> Parts.flag(Parts.ANY_TIME, text))
                .orElse(false);
        if (none && given.isPresent()) {
            throw Refusal.part(Parts.ANY_TIME, "any_time");
        }
        return none ? HoursChange.ANY_TIME : given.orElse(HoursChange.NONE);
    }

    private static Optional<String> one(String name, List<String> values) {
        if (values.size() > 1) {
            throw Refusal.part(name, "twice");
        }
        return values.stream().findFirst();
    }
}
