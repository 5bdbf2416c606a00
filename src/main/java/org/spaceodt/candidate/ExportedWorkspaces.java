package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;

/** The workspaces of an export, with their line. */
final class ExportedWorkspaces implements ExportedObjects {
    static final String MODULE = "workspaces";
    static final String NUMBERS = "workspace_numbers";

    private final Inventory inventory;
    private final ChosenLocations sites;

    ExportedWorkspaces(Inventory inventory, ChosenLocations sites) {
        this.inventory = inventory;
        this.sites = sites;
    }

    @Override
    public Description.Section section() {
        return Description.Section.WORKSPACE;
    }

    @Override
    public List<String> leading() {
        return List.of("workspace_id", "display_name", "location_name", "webex_calling_enabled");
    }

    @Override
    public Set<String> own() {
        return Set.of("workspace_id", "display_name", "location_id", "extension", "primary_number", "destination");
    }

    @Override
    public void each(Taker taker) throws DamagedExport, IOException {
        sites.each(inventory, MODULE, "workspace_id", (id, listed) -> taker.take(candidate(id, listed)));
    }

    private Candidate candidate(String id, JsonNode listed) {
        String location = Texts.of(listed, "location_id");
        // The list of workspaces has a line only where an answer shows it.
        Line line = Line.in(inventory, NUMBERS, id)
                .orElseGet(() -> new Line(Texts.of(listed, "extension"), Texts.of(listed, "phone_number"), List.of()));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("workspace_id", id);
        cells.put("display_name", Texts.of(listed, "name"));
        cells.put("location_id", location);
        cells.put("location_name", sites.name(location));
        cells.put("webex_calling_enabled", Texts.of(listed, "webex_calling_enabled"));
        cells.put("extension", line.extension());
        cells.put("primary_number", line.number());
        return new Candidate(cells, line.numbers());
    }
}
