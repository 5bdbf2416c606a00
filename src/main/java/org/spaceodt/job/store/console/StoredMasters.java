package org.spaceodt.job.store.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All tables of an account and the mapping, as they stood at one moment.
 *
 * @param version counts every change; 0 where there was none
 * @param tables at most one of each dataset
 */
public record StoredMasters(long version, List<StoredMaster> tables, Optional<Mapping> mapping) {
    /** @param columns canonical name -> column, as a JSON object */
    public record Mapping(long version, String columns, String mappedBy, Instant mappedAt) {}

    /** Who changed something, and when. */
    public record Change(long version, String by, Instant at) {}

    public Optional<StoredMaster> of(String dataset) {
        return tables.stream().filter(one -> one.dataset().equals(dataset)).findFirst();
    }

    /** The last one. */
    public Optional<Change> last() {
        return Stream.concat(
                        tables.stream().map(one -> new Change(one.version(), one.loadedBy(), one.loadedAt())),
                        mapping.map(one -> new Change(one.version(), one.mappedBy(), one.mappedAt())).stream())
                .filter(one -> one.version() == version)
                .findFirst();
    }
}
