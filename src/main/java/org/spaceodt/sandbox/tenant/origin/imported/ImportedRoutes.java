package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.Trunks;

/** What an export tells about the way to the PSTN: route groups and trunks, and the connections of the locations to them. */
final class ImportedRoutes {
    private static final String CONNECTIONS = "location_pstn_connection";

    private final Inventory inventory;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> trunks = new LinkedHashMap<>();
    private final Map<String, Boolean> options = new LinkedHashMap<>();
    private final Map<String, PstnRoute> routes = new HashMap<>();

    ImportedRoutes(Inventory inventory) throws DamagedExport {
        this.inventory = inventory;
        named("route_groups", groups);
        named("trunks", trunks);
        for (int row = 0; row < inventory.size("pstn_locations"); row++) {
            option(inventory.itemOrDamaged("pstn_locations", row));
        }
        for (int row = 0; row < inventory.size(CONNECTIONS); row++) {
            JsonNode item = inventory.itemOrDamaged(CONNECTIONS, row);
            option(item);
            String site = calledFor(CONNECTIONS, row);
            route(site, ExportedTexts.of(item, "routeType"), ExportedTexts.of(item, "routeId"));
        }
        for (int row = 0; row < inventory.size("calling_locations_details"); row++) {
            JsonNode connection =
                    inventory.itemOrDamaged("calling_locations_details", row).path("connection");
            String site = calledFor("calling_locations_details", row);
            route(site, ExportedTexts.of(connection, "type"), ExportedTexts.of(connection, "id"));
        }
    }

    private void named(String module, Map<String, String> known) throws DamagedExport {
        for (int row = 0; row < inventory.size(module); row++) {
            JsonNode item = inventory.itemOrDamaged(module, row);
            known.put(ExportedTexts.of(item, "id"), ExportedTexts.of(item, "name"));
        }
    }

    private String calledFor(String module, int row) throws DamagedExport {
        return ExportedTexts.of(inventory.row(module, row).path("called_with"), "location_id");
    }

    private void option(JsonNode item) {
        String id = ExportedTexts.of(item, "id");
        if (!id.isEmpty()) {
            options.putIfAbsent(id, ExportedTexts.of(item, "pstnConnectionType").equals("LOCAL_GATEWAY"));
        }
    }

    private void route(String site, String type, String id) {
        boolean group = type.equals("ROUTE_GROUP");
        if (!id.isEmpty() && (group || type.equals("TRUNK"))) {
            Map<String, String> known = group ? groups : trunks;
            known.putIfAbsent(id, (group ? "RG " : "TRUNK ") + (known.size() + 1));
            routes.putIfAbsent(
                    site, new PstnRoute(group, List.copyOf(known.keySet()).indexOf(id)));
        }
    }

    Optional<PstnRoute> route(String site) {
        return Optional.ofNullable(routes.get(site));
    }

    /** As {@link SiteRepository#connection}. */
    int connection(String site) {
        Optional<JsonNode> connection = inventory.only(CONNECTIONS, List.of(site));
        if (connection.isEmpty()) {
            return routes.containsKey(site) ? 0 : -1;
        }
        return switch (ExportedTexts.of(connection.get(), "pstnConnectionType")) {
            case "LOCAL_GATEWAY" -> 0;
            case "CISCO_PSTN", "INTEGRATED_CCP" -> 2;
            default -> 1;
        };
    }

    Map<ResourceKind, IdTable> ids() {
        return Map.of(
                ResourceKind.ROUTE_GROUP, new IdTable(List.copyOf(groups.keySet())),
                ResourceKind.TRUNK, new IdTable(List.copyOf(trunks.keySet())),
                ResourceKind.PSTN_CONNECTION, new IdTable(List.copyOf(options.keySet())));
    }

    Trunks trunks(Draw draw, WebexIds ids) {
        List<Boolean> gateways = List.copyOf(options.values());
        return new Trunks(
                draw,
                ids,
                Optional.of(new Trunks.Known(List.copyOf(groups.values()), List.copyOf(trunks.values()), gateways)));
    }
}
