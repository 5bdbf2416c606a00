package org.spaceodt.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.read.ModuleRun;

/** Counts what there is at each location, as its rows pass by: people with and without Calling, devices, numbers, queues. */
final class PeopleByLocation implements ModuleRun.RowListener {
    private static final List<String> COUNTED = List.of("devices", "numbers", "call_queues");

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final Map<String, Location> locations = new HashMap<>();
    private String organization = "";

    /** @param name as in {@code locations.csv} */
    record Location(String name, String city) {}

    /** @param locationId empty for what is at no location */
    record Count(
            String locationId,
            Location location,
            long withCalling,
            long withoutCalling,
            long devices,
            long numbers,
            long queues) {}

    @Override
    public void row(InventoryModule module, Ids ids, List<Object> cells) {
        if (module.name().equals("people")) {
            person(text(cells, module, "location_id"), text(cells, module, "webex_calling_enabled"));
        } else if (module.name().equals("locations")) {
            organization(text(cells, module, "org_id"));
            location(
                    text(cells, module, "location_id"),
                    new Location(text(cells, module, "name"), text(cells, module, "city")));
        } else if (COUNTED.contains(module.name())) {
            count(text(cells, module, "location_id"), 2 + COUNTED.indexOf(module.name()));
        }
    }

    private synchronized void person(String locationId, String calling) {
        count(locationId, calling.equals("true") ? 0 : 1);
    }

    private synchronized void count(String locationId, int kind) {
        counts.computeIfAbsent(locationId, id -> new long[2 + COUNTED.size()])[kind]++;
    }

    private synchronized void location(String id, Location location) {
        locations.put(id, location);
    }

    private synchronized void organization(String id) {
        organization = organization.isEmpty() ? id : organization;
    }

    /** Its id, as the locations say it; empty when none did. */
    synchronized String organization() {
        return organization;
    }

    /** Most people first; people without a location last. */
    synchronized List<Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey(),
                        locations.getOrDefault(entry.getKey(), new Location(entry.getKey(), "")),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3],
                        entry.getValue()[4]))
                .sorted((a, b) -> a.locationId().isEmpty() != b.locationId().isEmpty()
                        ? Boolean.compare(
                                a.locationId().isEmpty(), b.locationId().isEmpty())
                        : Long.compare(b.withCalling() + b.withoutCalling(), a.withCalling() + a.withoutCalling()))
                .toList();
    }

    private static String text(List<Object> cells, InventoryModule module, String column) {
        Object cell = cells.get(module.position(column));
        return cell == null ? "" : cell.toString();
    }
}
