package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.locations.PostalAddress;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteSource;
import org.spaceodt.sandbox.tenant.settings.Facts;

/** The locations of an export: all columns of them are kept, for there are few. */
final class ImportedSites implements SiteSource {
    private final Inventory inventory;
    private final IdTable ids;
    private final JsonNode[] rows;
    private final JsonNode[] calling;
    private final BitSet calls = new BitSet();
    private final ImportedRoutes routes;

    ImportedSites(Inventory inventory, ImportedRoutes routes) throws DamagedExport {
        this.inventory = inventory;
        this.routes = routes;
        this.rows = new JsonNode[inventory.size("locations")];
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = inventory.row("locations", row);
            all.add(inventory.id("locations", row, "location_id"));
        }
        this.ids = new IdTable(all);
        this.calling = new JsonNode[rows.length];
        readCalling();
    }

    private void readCalling() throws DamagedExport {
        for (int row = 0; row < inventory.size("calling_locations"); row++) {
            JsonNode item = inventory.itemOrDamaged("calling_locations", row);
            ids.index(ExportedTexts.of(item, "id")).ifPresent(site -> {
                calls.set(site);
                calling[site] = item;
            });
        }
        if (!inventory.read("calling_locations")) {
            // Without the list, every location may have Calling: those where somebody calls must have it.
            calls.set(0, rows.length);
        }
    }

    private JsonNode calling(int site) {
        return calling[site] == null ? Facts.fields() : calling[site];
    }

    private JsonNode detail(int site) {
        return inventory.only("location_details", List.of(id(site))).orElseGet(Facts::fields);
    }

    IdTable ids() {
        return ids;
    }

    /** The organization, or "" when no location says it. */
    String organization() {
        return rows.length == 0 ? "" : ExportedTexts.of(rows[0], "org_id");
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public OptionalInt find(String id) {
        return ids.index(id);
    }

    @Override
    public String id(int site) {
        return ids.id(site);
    }

    @Override
    public boolean calls(int site) {
        return calls.get(site);
    }

    @Override
    public String name(int site) {
        return ExportedTexts.of(rows[site], "name");
    }

    @Override
    public PostalAddress address(int site) {
        JsonNode row = rows[site];
        return new PostalAddress(
                ExportedTexts.of(row, "address_1"),
                ExportedTexts.of(detail(site).path("address"), "address2"),
                ExportedTexts.of(row, "city"),
                ExportedTexts.of(row, "state"),
                ExportedTexts.of(row, "postal_code"),
                ExportedTexts.of(row, "country"));
    }

    @Override
    public String timeZone(int site) {
        return ExportedTexts.of(rows[site], "timezone");
    }

    @Override
    public String latitude(int site) {
        return ExportedTexts.of(detail(site), "latitude");
    }

    @Override
    public String longitude(int site) {
        return ExportedTexts.of(detail(site), "longitude");
    }

    @Override
    public String language(int site) {
        return ExportedTexts.of(rows[site], "language");
    }

    @Override
    public String routingPrefix(int site) {
        return ExportedTexts.of(calling(site), "routingPrefix");
    }

    @Override
    public String mainNumber(int site) {
        return ExportedTexts.of(calling(site).path("callingLineId"), "phoneNumber");
    }

    @Override
    public Optional<PstnRoute> route(int site) {
        return routes.route(id(site));
    }

    @Override
    public int connection(int site) {
        return routes.connection(id(site));
    }
}
