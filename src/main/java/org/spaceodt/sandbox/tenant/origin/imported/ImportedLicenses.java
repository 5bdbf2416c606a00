package org.spaceodt.sandbox.tenant.origin.imported;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.licenses.LicenseCatalog;
import org.spaceodt.sandbox.tenant.people.Product;

/** The licences of an export. Which product one is, its code tells ({@code BCSTD} and so on, within the id), or else its name, of before or after 2026-01-26. */
final class ImportedLicenses implements LicenseCatalog {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Product> products = new LinkedHashMap<>();

    ImportedLicenses(Inventory inventory) throws DamagedExport {
        for (int row = 0; row < inventory.size("licenses"); row++) {
            String id = inventory.id("licenses", row, "license_id");
            add(id, ExportedTexts.of(inventory.row("licenses", row), "sku_or_name"));
        }
    }

    private Optional<Product> add(String id, String title) {
        Optional<Product> product = product(id, title);
        entries.add(new Entry(
                id, ExportedTexts.either(title, product.map(Product::title).orElse(id)), product));
        product.ifPresent(known -> products.put(id, known));
        return product;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    /** The product of a licence that somebody has; one that the list of licences lacks is added to it. */
    Optional<Product> held(String id) {
        Product known = products.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        boolean listed = entries.stream().anyMatch(entry -> entry.id().equals(id));
        return listed ? Optional.empty() : add(id, "");
    }

    private static Optional<Product> product(String id, String title) {
        String plain = IdTable.plain(id);
        String name = title.toLowerCase(Locale.ROOT);
        for (Product product : Product.values()) {
            boolean coded = plain.contains(":" + product.code() + "_");
            if (coded || name.equals(product.title().toLowerCase(Locale.ROOT))) {
                return Optional.of(product);
            }
        }
        boolean calling = name.contains("calling");
        if (name.equals("webex calling") || calling && name.contains("professional")) {
            return Optional.of(Product.PROFESSIONAL);
        }
        if (calling && (name.contains("standard") || name.contains("basic"))) {
            return Optional.of(Product.STANDARD);
        }
        return calling && (name.contains("workspace") || name.contains("common area"))
                ? Optional.of(Product.WORKSPACES)
                : Optional.empty();
    }
}
