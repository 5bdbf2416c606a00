package org.spaceodt.console.master;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.job.store.console.StoredMasters;

/**
 * All that is loaded, and what its columns are called, as it stood at one moment.
 *
 * @param version counts every change; 0 where there was none
 * @param mapped who said what columns are called; empty where nobody did
 * @param last who changed anything last; empty where nobody did
 */
public record MasterState(
        long version,
        Map<Dataset, LoadedMaster> tables,
        MasterMapping mapping,
        Optional<StoredMasters.Change> mapped,
        Optional<StoredMasters.Change> last) {
    static MasterState of(StoredMasters stored, MasterMapping mapping) {
        Map<Dataset, LoadedMaster> tables = new EnumMap<>(Dataset.class);
        stored.tables().forEach(one -> LoadedMaster.of(one).ifPresent(table -> tables.put(table.dataset(), table)));
        return new MasterState(
                stored.version(),
                tables,
                mapping,
                stored.mapping()
                        .map(said -> new StoredMasters.Change(said.version(), said.mappedBy(), said.mappedAt())),
                stored.last());
    }

    public Optional<LoadedMaster> table(Dataset dataset) {
        return Optional.ofNullable(tables.get(dataset));
    }

    /** Of the tables that are loaded. */
    public Map<Dataset, List<String>> headings() {
        Map<Dataset, List<String>> headings = new EnumMap<>(Dataset.class);
        tables.forEach((dataset, table) -> headings.put(dataset, table.headings()));
        return headings;
    }
}
