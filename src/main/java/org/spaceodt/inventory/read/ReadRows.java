package org.spaceodt.inventory.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.inventory.files.ReadFailure;
import org.spaceodt.inventory.files.ReadNote;
import org.spaceodt.inventory.manifest.ExportColumn;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.webex.listing.Page;

/** What one read has brought and is not written yet: rows, and what is to be said of them. */
final class ReadRows {
    final List<List<Object>> rows = new ArrayList<>();
    final List<ReadFailure> failures = new ArrayList<>();
    final List<ReadNote> notes = new ArrayList<>();
    /** How the read ended; null as long as it has not. */
    ReadOutcome outcome;

    private final InventoryModule module;
    private final Ids ids;

    ReadRows(InventoryModule module, Ids ids) {
        this.module = module;
        this.ids = ids;
    }

    /** @return how many rows it gave */
    int add(Page page) {
        page.faults().forEach(fault -> failures.add(new ReadFailure(module.name(), ids.inWords(), fault)));
        List<String> withoutId = new ArrayList<>();
        int before = rows.size();
        for (JsonNode item : page.items()) {
            if (module.key().isPresent() && isBlank(module.key().get().in(item))) {
                withoutId.add(item.path("displayName").asText(item.path("name").asText()));
            }
            rows.add(cells(item));
        }
        note(ReadNote.Kind.REPEATED, page.repeated());
        note(ReadNote.Kind.WITHOUT_ID, withoutId);
        note(ReadNote.Kind.UNWRITABLE, page.halved());
        return rows.size() - before;
    }

    private void note(ReadNote.Kind kind, List<String> items) {
        if (!items.isEmpty()) {
            notes.add(new ReadNote(module.name(), ids.inWords(), kind, items));
        }
    }

    private List<Object> cells(JsonNode item) {
        List<Object> cells = new ArrayList<>(module.columns().size());
        for (ExportColumn column : module.columns()) {
            cells.add(column.cell(item, ids, module.method()));
        }
        return cells;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isContainerNode() || value.isNull() || value.asText().isBlank();
    }
}
