package org.spaceodt.inventory.again;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.inventory.manifest.ExportColumn;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.inventory.read.EarlierRows;
import org.spaceodt.webex.listing.Paging;

/**
 * Reads again what failed in an export, and takes over the rest. A list that failed is read as a whole; what hangs on its rows is taken
 * over where it has rows. Where nobody knows what a read without rows had been (not made, or nothing there), it is made.
 */
public final class FailedReads implements EarlierRows {
    private final Manifest manifest;
    private final Inventory inventory;
    private final Map<String, EarlierModule> modules;

    private FailedReads(Manifest manifest, Inventory inventory, Map<String, EarlierModule> modules) {
        this.manifest = manifest;
        this.inventory = inventory;
        this.modules = modules;
    }

    /**
     * @param exports the files of the export; they must not change as long as this is used
     * @param manifest what is read
     * @throws DamagedExport when one of its files is no such file
     */
    public static FailedReads of(Path exports, Manifest manifest) throws DamagedExport, IOException {
        Inventory inventory = Inventory.openPart(
                exports,
                Set.copyOf(
                        manifest.modules().stream().map(InventoryModule::name).toList()));
        inventory.complete();
        return new FailedReads(manifest, inventory, EarlierLedgers.in(exports));
    }

    @Override
    public Optional<Taken> of(InventoryModule module, Ids ids) {
        EarlierModule earlier = modules.get(module.name());
        if (earlier == null || !inventory.read(module.name())) {
            return Optional.empty();
        }
        if (module.inputs().isEmpty()) {
            // Of a list that is read twice the export does not say what came when: all of it the first time.
            Inventory.Rows all = new Inventory.Rows(0, ids.also().isEmpty() ? inventory.size(module.name()) : 0);
            return isTakenOver(module) ? taken(module, ids, all) : Optional.empty();
        }
        Inventory.Rows rows = inventory.rows(module.name(), ids.values());
        boolean perhapsCutOff = earlier.isUnfinished() && module.paging() != Paging.NONE;
        boolean known = rows.count() > 0 ? !perhapsCutOff : isWithoutRowsTakenOver(module);
        return known && !earlier.hasFailed(ids.inWords()) ? taken(module, ids, rows) : Optional.empty();
    }

    @Override
    public long skipped(InventoryModule module) {
        EarlierModule earlier = modules.get(module.name());
        return earlier != null && inventory.read(module.name()) && isWithoutRowsTakenOver(module)
                ? earlier.skipped()
                : 0;
    }

    /** Whether all its rows are. */
    private boolean isTakenOver(InventoryModule module) {
        return modules.containsKey(module.name())
                && modules.get(module.name()).isOk()
                && inventory.whole(module.name())
                && !isNeededWithItsParameter(module);
    }

    /** Then the same ids are asked for as then, and each of them was. */
    private boolean isWithoutRowsTakenOver(InventoryModule module) {
        return !modules.get(module.name()).isUnfinished()
                && module.inputs().map(this::source).filter(this::isTakenOver).isPresent();
    }

    /** What is read again of a list that is read twice has to know which time a row came. */
    private boolean isNeededWithItsParameter(InventoryModule module) {
        return module.again().isPresent()
                && manifest.modules().stream()
                        .filter(other -> other.inputs()
                                .filter(inputs ->
                                        inputs.again() && inputs.module().equals(module.name()))
                                .isPresent())
                        .anyMatch(other -> !modules.containsKey(other.name())
                                || !modules.get(other.name()).isOk());
    }

    private InventoryModule source(InputSpec inputs) {
        return manifest.modules().stream()
                .filter(module -> module.name().equals(inputs.module()))
                .findFirst()
                .orElseThrow();
    }

    /** A row that cannot be understood any more is read again. */
    private Optional<Taken> taken(InventoryModule module, Ids ids, Inventory.Rows rows) {
        try {
            List<List<Object>> all = new ArrayList<>(rows.count());
            for (int row = rows.first(); row < rows.first() + rows.count(); row++) {
                all.add(cells(module, inventory.row(module.name(), row)));
            }
            return Optional.of(new Taken(all, modules.get(module.name()).notes(ids.inWords())));
        } catch (DamagedExport e) {
            return Optional.empty();
        }
    }

    private static List<Object> cells(InventoryModule module, JsonNode row) {
        List<Object> cells = new ArrayList<>(module.columns().size());
        for (ExportColumn column : module.columns()) {
            JsonNode cell = row.path(column.name());
            cells.add(
                    cell.isBoolean()
                            ? (Object) cell.asBoolean()
                            : cell.isNull() || cell.isMissingNode() ? null : cell.asText());
        }
        return cells;
    }
}
