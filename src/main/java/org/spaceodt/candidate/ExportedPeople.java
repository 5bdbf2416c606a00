package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Description;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;

/** The people of an export, with their line and their licences. */
final class ExportedPeople implements ExportedObjects {
    static final String MODULE = "people";
    static final String DETAILS = "people_details";
    static final String NUMBERS = "person_numbers";
    static final String LICENSES = "licenses";

    private static final List<String> LISTED =
            List.of("person_id", "email", "display_name", "status", "licenses", "location_id", "webex_calling_enabled");

    private final Inventory inventory;
    private final ChosenLocations sites;
    private final Map<String, String> licenses = new HashMap<>();

    ExportedPeople(Inventory inventory, ChosenLocations sites) throws DamagedExport {
        this.inventory = inventory;
        this.sites = sites;
        inventory.each(
                LICENSES,
                List.of("license_id", "sku_or_name"),
                (row, cells) -> licenses.put(cells.text("license_id"), cells.text("sku_or_name")));
    }

    @Override
    public Description.Section section() {
        return Description.Section.PERSON;
    }

    @Override
    public List<String> leading() {
        return List.of(
                "person_id",
                "email",
                "display_name",
                "status",
                "location_name",
                "webex_calling_enabled",
                "license_names");
    }

    @Override
    public Set<String> own() {
        return Set.of(
                "person_id",
                "email",
                "first_name",
                "last_name",
                "display_name",
                "location_id",
                "extension",
                "phone_number",
                "licenses",
                "destination");
    }

    @Override
    public void each(Taker taker) throws DamagedExport, IOException {
        sites.each(inventory, MODULE, "person_id", (id, listed) -> taker.take(candidate(id, listed)));
    }

    private Candidate candidate(String id, JsonNode listed) {
        Map<String, String> cells = new LinkedHashMap<>();
        LISTED.forEach(column -> cells.put(column, Texts.of(listed, column)));
        JsonNode details = inventory.only(DETAILS, List.of(id)).orElse(MissingNode.getInstance());
        cells.put("first_name", Texts.of(details, "firstName"));
        cells.put("last_name", Texts.of(details, "lastName"));
        Line line = Line.in(inventory, NUMBERS, id).orElseGet(() -> Line.ofDetails(details));
        cells.put("extension", line.extension());
        cells.put("phone_number", line.number());
        cells.put("location_name", sites.name(cells.get("location_id")));
        cells.put("license_names", names(cells.get("licenses")));
        return new Candidate(cells, line.numbers());
    }

    private String names(String ids) {
        return Arrays.stream(ids.split(";"))
                .filter(id -> !id.isEmpty())
                .map(id -> licenses.getOrDefault(id, id))
                .collect(Collectors.joining("; "));
    }
}
