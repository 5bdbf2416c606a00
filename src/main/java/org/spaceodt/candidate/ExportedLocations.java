package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;

/** The locations of an export, with their main number and the way to the PSTN. */
final class ExportedLocations implements ExportedObjects {
    static final String CALLING = "calling_locations";
    static final String CALLING_DETAILS = "calling_locations_details";
    static final String CONNECTIONS = "location_pstn_connection";
    static final String DETAILS = "location_details";
    static final String ROUTE_TYPE = "premise_route_type";
    static final String ROUTE_ID = "premise_route_id";

    private static final String ID = "location_id";
    /** What the list of locations says, by the name of our column. */
    private static final Map<String, String> LISTED = Map.of(
            "name", "name",
            "time_zone", "timezone",
            "preferred_language", "language",
            "address1", "address_1",
            "city", "city",
            "state", "state",
            "postal_code", "postal_code",
            "country", "country");

    private static final Set<String> OTHERS = Set.of(
            ID,
            "external_id",
            "address2",
            "latitude",
            "longitude",
            "notes",
            "announcement_language",
            "phone_number",
            "calling_line_name",
            "pstn_connection_type",
            ROUTE_TYPE,
            ROUTE_ID);

    private final Inventory inventory;
    private final ChosenLocations sites;
    private final Map<String, JsonNode> calling = new HashMap<>();

    ExportedLocations(Inventory inventory, ChosenLocations sites) throws DamagedExport {
        this.inventory = inventory;
        this.sites = sites;
        for (int row = 0; row < inventory.size(CALLING); row++) {
            calling.put(inventory.id(CALLING, row, "id"), inventory.itemOrDamaged(CALLING, row));
        }
    }

    @Override
    public Description.Section section() {
        return Description.Section.LOCATION;
    }

    @Override
    public List<String> leading() {
        return List.of(ID, "name", "webex_calling_enabled");
    }

    @Override
    public Set<String> own() {
        Set<String> own = new HashSet<>(LISTED.keySet());
        own.addAll(OTHERS);
        return own;
    }

    @Override
    public void each(Taker taker) throws DamagedExport, IOException {
        for (int row = 0; row < inventory.size(ChosenLocations.MODULE); row++) {
            String id = inventory.id(ChosenLocations.MODULE, row, ID);
            if (sites.takes(id)) {
                taker.take(candidate(id, inventory.row(ChosenLocations.MODULE, row)));
            }
        }
    }

    private Candidate candidate(String id, JsonNode listed) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(ID, id);
        LISTED.forEach((ours, theirs) -> put(cells, ours, Texts.of(listed, theirs)));
        put(cells, "address2", Texts.of(only(DETAILS, id).path("address"), "address2"));
        if (inventory.read(CALLING)) {
            cells.put("webex_calling_enabled", String.valueOf(calling.containsKey(id)));
        }
        JsonNode details = only(CALLING_DETAILS, id);
        JsonNode line = details.has("callingLineId")
                ? details.path("callingLineId")
                : calling.getOrDefault(id, MissingNode.getInstance()).path("callingLineId");
        put(cells, "announcement_language", Texts.of(details, "announcementLanguage"));
        put(cells, "phone_number", Texts.of(line, "phoneNumber"));
        put(cells, "calling_line_name", Texts.of(line, "name"));
        route(cells, only(CONNECTIONS, id), details.path("connection"));
        return new Candidate(cells, cells.containsKey("phone_number") ? List.of(cells.get("phone_number")) : List.of());
    }

    /** The settings of the location know the route, too, where its connection could not be read. */
    private static void route(Map<String, String> cells, JsonNode connection, JsonNode route) {
        put(cells, "pstn_connection_type", Texts.of(connection, "pstnConnectionType"));
        put(cells, ROUTE_TYPE, Texts.of(connection, "routeType"));
        put(cells, ROUTE_ID, Texts.of(connection, "routeId"));
        if (!cells.containsKey(ROUTE_ID) && connection.isMissingNode()) {
            put(cells, ROUTE_TYPE, Texts.of(route, "type"));
            put(cells, ROUTE_ID, Texts.of(route, "id"));
        }
    }

    private JsonNode only(String module, String id) {
        return inventory.only(module, List.of(id)).orElse(MissingNode.getInstance());
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
