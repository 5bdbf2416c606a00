package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.change.input.Selection;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;

/** The phone numbers of an export: those that somebody has, and those that Webex offers for somebody. */
final class ExportedNumbers {
    static final String FILE = "numeraciones.csv";
    static final List<String> HEADER = List.of(
            "phone_number",
            "state",
            "main_number",
            "owner_type",
            "owner_id",
            "owner_name",
            "location_id",
            "location_name",
            Selection.COLUMN);
    static final List<String> AVAILABLE = List.of(
            "person_available_numbers_primary",
            "workspace_available_numbers_available",
            "virtual_line_available_numbers_available");
    /** By their module. Kinds of owners are spelt as the API's list of numbers does. */
    static final Map<String, String> FEATURES = Map.of(
            "auto_attendants", "AUTO_ATTENDANT",
            "hunt_groups", "HUNT_GROUP",
            "call_queues", "CALL_QUEUE",
            "virtual_lines", "VIRTUAL_LINE");

    private static final Owner NOBODY = new Owner("", "", "");

    private final Inventory inventory;
    private final ChosenLocations sites;
    private final Map<String, Number> all = new TreeMap<>();

    ExportedNumbers(Inventory inventory, ChosenLocations sites) {
        this.inventory = inventory;
        this.sites = sites;
    }

    private record Owner(String type, String id, String name) {}

    /** @param state {@code ACTIVE} or {@code INACTIVE}; empty for a number that somebody has: an export does not tell */
    private record Number(String state, boolean main, Owner owner, String location) {}

    /** The numbers of a person or a workspace. */
    void owned(Candidate owner, String type, String id, String name) {
        Owner who = new Owner(type, id, name);
        owner.numbers().forEach(number -> add(number, new Number("", false, who, owner.cell("location_id"))));
    }

    /** Called after those of owners: the main number of a location may belong to somebody as well. */
    void main(Candidate location) {
        location.numbers()
                .forEach(number -> all.merge(
                        number,
                        new Number("", true, NOBODY, location.cell("location_id")),
                        (known, main) -> new Number(known.state(), true, known.owner(), main.location())));
    }

    void features() throws DamagedExport {
        for (Map.Entry<String, String> feature : FEATURES.entrySet()) {
            String module = feature.getKey();
            for (int row = 0; row < inventory.size(module); row++) {
                JsonNode one = inventory.row(module, row);
                String name = Texts.of(one, "name").isEmpty()
                        ? (Texts.of(one, "first_name") + " " + Texts.of(one, "last_name")).strip()
                        : Texts.of(one, "name");
                Owner owner = new Owner(feature.getValue(), Texts.of(one, "id"), name);
                add(Texts.of(one, "direct_number"), new Number("", false, owner, Texts.of(one, "location_id")));
            }
        }
    }

    /** Those that Webex offers: called last, since the main number of a location is among them. */
    void available() throws DamagedExport {
        for (String module : AVAILABLE) {
            for (int row = 0; row < inventory.size(module); row++) {
                JsonNode one = inventory.row(module, row);
                all.computeIfPresent(
                        Texts.of(one, "direct_number"),
                        (number, known) ->
                                new Number(Texts.of(one, "state"), known.main(), known.owner(), known.location()));
                add(
                        Texts.of(one, "direct_number"),
                        new Number(Texts.of(one, "state"), false, NOBODY, Texts.of(one, "location_id")));
            }
        }
    }

    private void add(String number, Number what) {
        if (!number.isEmpty() && sites.takes(what.location())) {
            all.putIfAbsent(number, what);
        }
    }

    List<List<String>> rows() {
        return all.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
    }

    private List<String> row(String number, Number what) {
        return List.of(
                number,
                what.state(),
                String.valueOf(what.main()),
                what.owner().type(),
                what.owner().id(),
                what.owner().name(),
                what.location(),
                sites.name(what.location()),
                "false");
    }
}
