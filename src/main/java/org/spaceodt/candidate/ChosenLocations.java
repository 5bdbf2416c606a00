package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.NameForm;

/** The locations of an export by id, and which of them somebody wants. */
final class ChosenLocations {
    static final String MODULE = "locations";
    private static final int LISTED = 10;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();
    private final Set<String> organizations = new HashSet<>();

    /** @param wanted names or ids in either form; empty for all */
    ChosenLocations(Inventory inventory, List<String> wanted) throws DamagedExport, Refused {
        inventory.each(MODULE, List.of("location_id", "name", "org_id"), (row, cells) -> {
            names.put(key(inventory.id(MODULE, row, cells, "location_id")), cells.text("name"));
            organizations.add(cells.text("org_id"));
        });
        for (String one : wanted) {
            choose(one.strip());
        }
    }

    private void choose(String wanted) throws Refused {
        List<String> found = Equivalence.isId(new WebexId(wanted))
                ? names.keySet().stream().filter(key(wanted)::equals).toList()
                : names.entrySet().stream()
                        .filter(site -> NameForm.same(site.getValue(), wanted))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (found.isEmpty()) {
            throw new Refused(CandidateTexts.text("location.unknown", wanted, some()));
        }
        if (found.size() > 1) {
            throw new Refused(CandidateTexts.text("location.ambiguous", wanted, String.join(", ", found)));
        }
        chosen.add(found.get(0));
    }

    private String some() {
        List<String> sorted = names.values().stream().sorted().toList();
        String some = String.join(", ", sorted.subList(0, Math.min(LISTED, sorted.size())));
        return sorted.size() > LISTED ? some + ", …" : some;
    }

    /** @param locationId empty for what is in no location */
    boolean takes(String locationId) {
        return chosen.isEmpty() || chosen.contains(key(locationId));
    }

    /** The objects of a module in the locations that somebody wants, in the order of the export. */
    void each(Inventory inventory, String module, String id, Taking taking) throws DamagedExport, IOException {
        for (int row = 0; row < inventory.size(module); row++) {
            String own = inventory.id(module, row, id);
            JsonNode listed = inventory.row(module, row);
            if (takes(Texts.of(listed, "location_id"))) {
                taking.take(own, listed);
            }
        }
    }

    /** Gets the id of an object, and it as the module has it. */
    interface Taking {
        void take(String id, JsonNode listed) throws DamagedExport, IOException;
    }

    /** Empty when there is no such location in the export. */
    String name(String locationId) {
        return names.getOrDefault(key(locationId), "");
    }

    /** Empty when the export does not say it, or has more than one. */
    String organization() {
        return organizations.size() == 1 ? organizations.iterator().next() : "";
    }

    private static String key(String id) {
        return new WebexId(id).bare();
    }
}
