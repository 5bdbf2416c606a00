package org.spaceodt.api.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.job.WindowJson;
import org.spaceodt.console.master.BulkParts;
import org.spaceodt.console.master.RowAnswer;

/** What became of the rows of a table. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MasterApplied")
public record MasterAppliedJson(
        String actionId,
        String script,
        String description,
        int totalRows,
        List<Row> rowsPreview,
        String logPath,
        BulkJson bulk,
        boolean partial,
        String jobId,
        String state,
        WindowJson window,
        Map<String, Integer> totals,
        boolean already,
        Integer leftOut,
        MasterPreviewJson.Master master,
        String errorsLink) {

    /** A row that has ended. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "MasterAppliedRow")
    public record Row(
            int rowIndex,
            String status,
            String httpStatus,
            List<String> missing,
            int rowNumber,
            String key,
            String targetId,
            String reason,
            String nextStep) {
        static Row of(int index, RowAnswer answer) {
            return new Row(
                    index,
                    answer.status().id(),
                    answer.httpStatus(),
                    answer.missing(),
                    answer.row().number(),
                    answer.row().key(),
                    answer.row().targetId(),
                    answer.row().reason(),
                    answer.row().nextStep());
        }
    }

    /** As it was asked for, and the parts of the job. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "BulkParts")
    public record BulkJson(boolean enabled, int chunkSize, int maxWorkers, List<Order> orders, int ordersTotal) {}

    /** Some rows of a job, one after the other. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "BulkPart")
    public record Order(int order, int rows, int ok, int errors, int pending, String status) {
        static Order of(BulkParts.Part part) {
            return new Order(part.order(), part.rows(), part.ok(), part.errors(), part.pending(), part.status());
        }
    }
}
