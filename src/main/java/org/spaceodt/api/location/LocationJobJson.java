package org.spaceodt.api.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.files.LocationResult;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.sheet.SheetRow;

/** What is answered about jobs of locations, beside the job itself. */
final class LocationJobJson {
    private LocationJobJson() {}

    /** What an upload became. */
    @RegisterForReflection
    @Schema(name = "CreatedLocationJob", description = "The job that was made, and what was understood of the file")
    public record Created(
            @Schema(required = true) RowJobJson job,

            @Schema(description = "Rows of the file", examples = "2", required = true)
            int count,

            @Schema(description = "The first ten rows, by canonical column", required = true)
            List<Map<String, String>> preview,

            @Schema(description = "Whether it was there: made earlier of the same rows, and not ended", required = true)
            boolean already,

            @Schema(description = "What is odd and can be done all the same", required = true)
            List<Problem.Fault> warnings) {
        static List<Map<String, String>> preview(List<SheetRow> rows) {
            return rows.stream().map(SheetRow::cells).toList();
        }
    }

    /** What became of the rows so far. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "LocationResult", description = "What became of the rows so far")
    public record Result(
            @Schema(required = true) RowJobJson job,

            @Schema(description = "Whether the job has not ended: more will follow", required = true)
            boolean partial,

            @Schema(description = "Of all rows", required = true)
            Totals totals,

            @Schema(required = true) List<Row> rows,

            @Schema(description = "Ask for this offset next; absent when there are no more")
            Integer nextOffset) {}

    /** How many rows stand where. */
    @RegisterForReflection
    @Schema(name = "RowTotals", description = "How many rows stand where")
    public record Totals(
            @Schema(required = true) int rows,
            @Schema(required = true) int success,
            @Schema(required = true) int pending,
            @Schema(required = true) int rejected) {
        static Totals of(RowTally tally) {
            return new Totals(tally.rows(), tally.good(), tally.of(RowEnd.WAITING), tally.bad());
        }
    }

    /** A line of {@code results.csv}. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "LocationRow", description = "A line of results.csv")
    public record Row(
            @Schema(description = "As a spreadsheet counts: the header is row 1", examples = "2", required = true)
            int rowNumber,

            @Schema(examples = "Girona Centre", required = true)
            String locationKey,

            @Schema(
                    enumeration = {"success", "pending", "rejected"},
                    required = true)
            String status,

            @Schema(description = "The id of the location; empty while nobody knows it", required = true)
            String remoteId,

            @Schema(
                    enumeration = {"", "retryable", "non_retryable"},
                    required = true)
            String errorClassification,

            @Schema(description = "Such as Rejected, Refused or NotVerified", required = true)
            String errorType,

            @Schema(description = "In words", required = true)
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
