package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.recipe.LocationColumns;
import org.spaceodt.job.ItemView;

/** A row as it was given, put together again from its steps: ids stand where names were. */
final class InputRow {
    private static final Map<String, String> COLUMNS = Map.of(
            "premise_route_id",
            LocationColumns.ROUTE_GROUP,
            "phone_number",
            LocationColumns.MAIN_NUMBER,
            LocationColumns.OUTGOING_PROFILE,
            LocationColumns.OUTGOING_PROFILE);

    private InputRow() {}

    static Map<String, Object> of(LocationResult row, List<ItemView> steps, ObjectMapper json) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row_number", row.rowNumber());
        cells.put("location_key", row.locationKey());
        KeptRows kept = new KeptRows(json);
        boolean first = true;
        for (ItemView step : steps) {
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
