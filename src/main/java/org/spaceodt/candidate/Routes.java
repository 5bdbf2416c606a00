package org.spaceodt.candidate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.inventory.exported.DamagedExport;

/**
 * The trunks and route groups that locations use, by id as Webex takes them. All that there are, with their names, are in
 * {@code trunks.csv} and {@code route_groups.csv} of the export.
 */
final class Routes {
    static final String FILE = "rutas.csv";
    static final List<String> HEADER =
            List.of(ExportedLocations.ROUTE_TYPE, ExportedLocations.ROUTE_ID, "pstn_connection_type", "locations");

    private final Map<List<String>, List<String>> users =
            new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));

    /** @param locations all of the export: what one uses, another may be given */
    Routes(ExportedLocations locations) throws DamagedExport, IOException {
        locations.each(location -> {
            List<String> route =
                    HEADER.subList(0, 3).stream().map(location::cell).toList();
            if (!location.cell(ExportedLocations.ROUTE_ID).isEmpty()) {
                users.computeIfAbsent(route, key -> new ArrayList<>()).add(location.cell("name"));
            }
        });
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        users.forEach((route, names) -> {
            List<String> row = new ArrayList<>(route);
            row.add(String.join("; ", names));
            rows.add(row);
        });
        return rows;
    }
}
