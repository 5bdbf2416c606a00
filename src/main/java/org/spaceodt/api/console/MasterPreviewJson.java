package org.spaceodt.api.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.AcceptedRows;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MissingValues;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.SheetRow;

/** The parameters of an action as the rows of its table have them. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MasterPreview")
public record MasterPreviewJson(
        String actionId,
        String scriptMethod,
        List<String> requiredParams,
        int totalRows,
        List<Row> rowsPreview,
        Integer leftOut,
        Map<String, String> mapping,
        Master master,
        long version) {

    /** A row as it was understood. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "MasterPreviewRow")
    public record Row(
            int rowIndex,
            Map<String, String> params,
            List<String> missing,
            int rowNumber,
            List<Problem.Fault> faults) {}

    /** The table that an action works on. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "UsedMaster")
    public record Master(String dataset, String name, long version, String loadedBy, String loadedAt) {
        static Master of(LoadedMaster table) {
            return new Master(
                    table.dataset().id(),
                    table.dataset().title(),
                    table.version(),
                    table.loadedBy(),
                    table.loadedAt().toString());
        }
    }

    public static MasterPreviewJson of(
            Description action,
            AcceptedRows rows,
            Map<String, String> mapping,
            LoadedMaster table,
            long version,
            Locale language) {
        List<Diagnostic> found = rows.table().diagnostics().list();
        List<Row> shown = new ArrayList<>();
        for (SheetRow row : rows.table().preview()) {
            List<Diagnostic> ofRow =
                    found.stream().filter(one -> one.row() == row.number()).toList();
            shown.add(new Row(
                    shown.size() + 1,
                    row.cells(),
                    missing(row, required(action), ofRow),
                    row.number(),
                    Problem.Fault.all(ofRow, language)));
        }
        return new MasterPreviewJson(
                action.id(),
                action.id(),
                required(action),
                rows.table().count(),
                shown,
                rows.leftOut(),
                mapping,
                Master.of(table),
                version);
    }

    /** Of a cell that is wrong something else is said. */
    private static List<String> missing(SheetRow row, List<String> required, List<Diagnostic> found) {
        Set<String> missing = new LinkedHashSet<>(required);
        missing.removeIf(name -> row.cell(name).isPresent() || row.unread().contains(name));
        missing.addAll(MissingValues.of(found));
        return List.copyOf(missing);
    }

    private static List<String> required(Description action) {
        return action.parameters().stream()
                .filter(Description.Parameter::required)
                .map(Description.Parameter::name)
                .toList();
    }
}
