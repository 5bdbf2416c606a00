package org.spaceodt.inventory.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.listing.Paging;

/**
 * One line of the manifest: a kind of read, and the files that it fills.
 *
 * @param section what it is asked for with: {@code foundation}, {@code people} and the like, each module in one
 * @param method the name that the status ledger and {@code source_method} give to the read
 * @param path with query; {@code {name}} stands for an id
 * @param itemsKey see {@link org.spaceodt.webex.listing.ListRequest}
 * @param key what every item should have; empty where the API gives none
 * @param keyColumns the columns that hold the key
 * @param again a parameter that the read is made with once more, {@code name=value}: the API keeps two lists apart by it
 * @param inputs empty for a module that is one call
 */
public record InventoryModule(
        String name,
        String section,
        String method,
        String path,
        String itemsKey,
        boolean mayOmitItems,
        Paging paging,
        Optional<ItemPath> key,
        Set<String> keyColumns,
        Optional<String> again,
        Optional<InputSpec> inputs,
        List<ExportColumn> columns) {

    static final String FOUNDATION = "foundation";

    /** Whether it is read for its own sake and for the ids of others; else it is an artifact. */
    public boolean foundation() {
        return FOUNDATION.equals(section);
    }

    public List<String> header() {
        return columns.stream().map(ExportColumn::name).toList();
    }

    /** @throws IllegalArgumentException when there is no such column */
    public int position(String column) {
        int position = header().indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return position;
    }
}
