package org.spaceodt.api.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.files.LocationJob;
import org.spaceodt.change.files.LocationResult;
import org.spaceodt.sheet.SheetRow;

/** What is answered about jobs of locations, beside the job itself. */
final class LocationJobJson {
    private LocationJobJson() {}

    /** What an upload became. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "CreatedLocationJob")
    public record Created(
            LocationJob job,
            int count,
            @JsonProperty("left_out") Integer leftOut,
            List<Map<String, String>> preview,
            boolean already,
            List<Problem.Fault> warnings,
            @JsonProperty("errors_link") String errorsLink) {
        static List<Map<String, String>> preview(List<SheetRow> rows) {
            return rows.stream().map(SheetRow::cells).toList();
        }
    }

    /** What became of the rows so far. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "LocationResult")
    public record Result(
            LocationJob job,
            Map<String, Integer> totals,
            RemoteFinalState remoteFinalState,
            boolean partial,
            List<Row> rows,
            Integer nextOffset) {}

    /** What was read back of the locations of these rows. */
    @RegisterForReflection
    @Schema(name = "RemoteFinalState")
    public record RemoteFinalState(List<Map<String, Object>> items) {}

    /** A job that was told to start. */
    @RegisterForReflection
    @Schema(name = "StartedLocationJob")
    public record Started(LocationJob job, String message) {}

    /** A line of {@code results.csv}. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "LocationRow")
    public record Row(
            int rowNumber,
            String locationKey,
            String status,
            String remoteId,
            String errorClassification,
            String errorType,
            String error) {
        static Row of(LocationResult row) {
            return new Row(
                    row.rowNumber(),
                    row.locationKey(),
                    row.status().id(),
                    row.remoteId(),
                    row.classification().id(),
                    row.errorType(),
                    row.error());
        }
    }
}
