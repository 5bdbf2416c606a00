package org.spaceodt.change.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.change.recipe.LocationColumns;
import org.spaceodt.job.ItemView;

/** A row as it was given, put together again from its steps: ids stand where names were. */
public final class InputRow {
    private static final Map<String, String> COLUMNS = Map.of(
            "premise_route_id",
            LocationColumns.ROUTE_GROUP,
            "phone_number",
            LocationColumns.MAIN_NUMBER,
            LocationColumns.OUTGOING_PROFILE,
            LocationColumns.OUTGOING_PROFILE);

    private InputRow() {}

    public static Map<String, Object> of(RowReading.ReadRow row, ObjectMapper json) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row_number", row.result().rowNumber());
        cells.put("location_key", row.result().locationKey());
        KeptRows kept = new KeptRows(json);
        boolean first = true;
        for (ItemView step : row.steps()) {
            for (Map.Entry<String, String> cell : kept.input(step).cells().entrySet()) {
                if (first) {
                    cells.put(cell.getKey(), cell.getValue());
                } else if (COLUMNS.containsKey(cell.getKey())) {
                    cells.put(COLUMNS.get(cell.getKey()), cell.getValue());
                }
            }
            first = false;
        }
        return cells;
    }
}
