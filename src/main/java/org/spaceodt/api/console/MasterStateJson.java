package org.spaceodt.api.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterMapping;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** What is loaded, and what its columns are called. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MasterState")
public record MasterStateJson(
        Map<String, DatasetJson> datasets,
        Map<String, String> mapping,
        List<String> canonicalParams,
        long version,
        String changedBy,
        String changedAt,
        List<Problem.Fault> mappingFaults,
        Map<String, List<Problem.Fault>> warnings,
        Map<String, Replaced> replaced) {

    /** One of the tables; with its name, no rows and nothing else where nothing is loaded. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MasterDataset")
    public record DatasetJson(
            String name,
            int count,
            List<Map<String, String>> preview,
            List<String> columns,
            Map<String, String> guesses,
            String file,
            String sheet,
            Long version,
            String loadedBy,
            String loadedAt) {
        static DatasetJson of(Dataset dataset, Optional<LoadedMaster> loaded, ActionMenu menu) {
            if (loaded.isEmpty()) {
                return new DatasetJson(
                        dataset.title(), 0, List.of(), List.of(), Map.of(), null, null, null, null, null);
            }
            LoadedMaster table = loaded.get();
            return new DatasetJson(
                    dataset.title(),
                    table.rows(),
                    table.preview().stream().map(row -> whole(row, table)).toList(),
                    table.headings(),
                    menu.guesses(dataset, table.headings()),
                    table.fileName().isEmpty() ? null : table.fileName(),
                    table.sheet().orElse(null),
                    table.version(),
                    table.loadedBy(),
                    table.loadedAt().toString());
        }

        private static Map<String, String> whole(Map<String, String> row, LoadedMaster table) {
            Map<String, String> cells = new LinkedHashMap<>();
            table.headings().forEach(heading -> cells.put(heading, row.getOrDefault(heading, "")));
            return cells;
        }
    }

    /** What was there before, and who had put it there. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplacedMaster")
    public record Replaced(long version, String by, String at, Integer count) {}

    public static MasterStateJson of(MasterState state, ActionMenu menu, Locale language) {
        Map<String, DatasetJson> datasets = new LinkedHashMap<>();
        for (Dataset dataset : Dataset.values()) {
            datasets.put(dataset.id(), DatasetJson.of(dataset, state.table(dataset), menu));
        }
        List<String> canonical = menu.canonical();
        return new MasterStateJson(
                datasets,
                state.mapping().columns(),
                canonical,
                state.version(),
                state.last().map(last -> last.by()).orElse(null),
                state.last().map(last -> last.at().toString()).orElse(null),
                Problem.Fault.all(faults(state.mapping().faults(canonical, state.headings())), language),
                null,
                null);
    }

    /** The same after somebody has changed it. */
    MasterStateJson changed(Map<String, List<Problem.Fault>> odd, Map<String, Replaced> before) {
        return new MasterStateJson(
                datasets, mapping, canonicalParams, version, changedBy, changedAt, mappingFaults, odd, before);
    }

    static List<Diagnostic> faults(List<MasterMapping.Fault> faults) {
        return faults.stream().map(MasterStateJson::said).toList();
    }

    private static Diagnostic said(MasterMapping.Fault fault) {
        String why = fault.column().isEmpty() ? "master_name" : "master_column";
        String[] values = {fault.canonical(), fault.column(), String.join(", ", fault.known())};
        return Diagnostic.error(
                0,
                fault.canonical(),
                Text.of(Problem.BUNDLE, "part." + why + ".summary", values),
                Text.of(Problem.BUNDLE, "part." + why + ".next", values));
    }
}
