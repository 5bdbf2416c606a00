package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.settings.Facts;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** The workspaces of an export. */
final class ImportedWorkspaces implements WorkspaceSource {
    private final Inventory inventory;
    private final IdTable ids;
    private final JsonNode[] rows;
    private final int[] sites;
    private final List<Optional<Product>> licenses = new ArrayList<>();
    private final ImportedLines lines;

    ImportedWorkspaces(Inventory inventory, ImportedLicenses known, IdTable siteIds) throws DamagedExport {
        this.inventory = inventory;
        this.rows = new JsonNode[inventory.size("workspaces")];
        this.sites = new int[rows.length];
        this.lines = new ImportedLines(rows.length);
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String id = inventory.id("workspaces", row, "workspace_id");
            all.add(id);
            rows[row] = inventory.row("workspaces", row);
            String site = ExportedTexts.of(rows[row], "location_id");
            sites[row] = site.isEmpty() ? -1 : siteIds.index(site).orElse(-1);
            JsonNode calling = inventory
                    .only("workspace_details", List.of(id))
                    .orElseGet(Facts::fields)
                    .path("calling");
            licenses.add(license(rows[row].path("webex_calling_enabled").asBoolean(), calling, known));
            readLine(row, id);
        }
        this.ids = new IdTable(all);
    }

    private static Optional<Product> license(boolean calls, JsonNode calling, ImportedLicenses known) {
        if (!calls) {
            return Optional.empty();
        }
        for (JsonNode id : calling.path("webexCalling").path("licenses")) {
            Optional<Product> product = known.held(id.asText());
            if (product.isPresent()) {
                return product;
            }
        }
        return Optional.of(Product.WORKSPACES);
    }

    private void readLine(int workspace, String id) {
        inventory.only("workspace_numbers", List.of(id)).ifPresent(numbers -> lines.read(workspace, numbers));
        if (!lines.known(workspace)) {
            lines.set(
                    workspace,
                    ExportedTexts.of(rows[workspace], "extension"),
                    ExportedTexts.of(rows[workspace], "phone_number"));
        }
    }

    private JsonNode detail(int workspace) {
        return inventory.only("workspace_details", List.of(id(workspace))).orElseGet(Facts::fields);
    }

    IdTable ids() {
        return ids;
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
    public String id(int workspace) {
        return ids.id(workspace);
    }

    @Override
    public String name(int workspace) {
        return ExportedTexts.of(rows[workspace], "name");
    }

    @Override
    public String type(int workspace) {
        return ExportedTexts.of(detail(workspace), "type");
    }

    @Override
    public int capacity(int workspace) {
        return detail(workspace).path("capacity").asInt(-1);
    }

    @Override
    public int site(int workspace) {
        return sites[workspace];
    }

    @Override
    public Optional<Product> license(int workspace) {
        return licenses.get(workspace);
    }

    @Override
    public Optional<JsonNode> more(int workspace) {
        return lines.more(workspace);
    }

    @Override
    public String extension(int workspace) {
        return lines.extension(workspace);
    }

    @Override
    public String number(int workspace) {
        return lines.number(workspace);
    }

    @Override
    public String created(int workspace) {
        return ExportedTexts.either(ExportedTexts.of(detail(workspace), "created"), "2020-01-01T00:00:00.000Z");
    }
}
