package org.spaceodt.api.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;
import org.spaceodt.console.master.ReadMaster;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.job.store.console.MasterRepository;
import org.spaceodt.sheet.source.Source;

/** Loads the tables that somebody sends, all of them or none; the others stay. */
@Singleton
public class MasterLoading {
    private final Backend backend;

    MasterLoading(Backend backend) {
        this.backend = backend;
    }

    /**
     * What came of it.
     *
     * @param odd what is wrong with cells of the tables: no reason not to load them
     */
    record Loaded(MasterState before, MasterState now, Map<Dataset, Diagnostics> odd) {}

    /**
     * Loads one table.
     *
     * @param known the version of the whole that somebody has seen; empty for whichever there is
     * @param fileName empty text where nobody says it
     * @throws Refusal when it is no table, or somebody has changed something since that version
     */
    public void load(Dataset dataset, Source source, String fileName, OptionalLong known) {
        Map<Dataset, SentTables.Sent> tables = new EnumMap<>(Dataset.class);
        tables.put(dataset, new SentTables.Sent(Optional.of(source), fileName));
        try {
            load(tables, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal when one is no table, or somebody has changed something since that version */
    Loaded load(Map<Dataset, SentTables.Sent> tables, OptionalLong known) throws IOException {
        Masters masters = new Masters(backend.place());
        Map<Dataset, Diagnostics> odd = new EnumMap<>(Dataset.class);
        List<Masters.Given> given = new ArrayList<>();
        for (Map.Entry<Dataset, SentTables.Sent> one : tables.entrySet()) {
            SentTables.Sent table = one.getValue();
            if (table.source().isEmpty()) {
                given.add(new Masters.Given(one.getKey(), Optional.empty(), Optional.empty(), ""));
                continue;
            }
            ReadMaster read = ReadMaster.of(table.source().get(), backend.uploads());
            if (!read.usable()) {
                throw Refusal.part(one.getKey().id(), read.found());
            }
            if (!read.found().list().isEmpty()) {
                odd.put(one.getKey(), read.found());
            }
            given.add(new Masters.Given(one.getKey(), table.source(), Optional.of(read), table.fileName()));
        }
        try {
            MasterState before = masters.load(known, given, backend.who());
            return new Loaded(before, masters.now(), odd);
        } catch (MasterRepository.Outdated e) {
            throw KnownVersion.outdated(masters.now());
        }
    }
}
