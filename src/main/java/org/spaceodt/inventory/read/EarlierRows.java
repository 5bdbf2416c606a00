package org.spaceodt.inventory.read;

import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.files.ReadNote;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;

/** What an earlier export has already of the reads of a run. Asked by one thread at a time for each read. */
public interface EarlierRows {
    /** Everything is read. */
    EarlierRows NONE = new EarlierRows() {
        @Override
        public Optional<Taken> of(InventoryModule module, Ids ids) {
            return Optional.empty();
        }

        @Override
        public long skipped(InventoryModule module) {
            return 0;
        }
    };

    /** What a read gave then: its rows, as the module's columns are, and what was noted of them. */
    record Taken(List<List<Object>> rows, List<ReadNote> notes) {}

    /** Empty when it is to be read. */
    Optional<Taken> of(InventoryModule module, Ids ids);

    /** How many of the reads that are not made again were of somebody without Calling. */
    long skipped(InventoryModule module);
}
