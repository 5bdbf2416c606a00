package org.spaceodt.console.master;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.job.store.console.MasterRepository;
import org.spaceodt.job.store.console.StoredMaster;
import org.spaceodt.job.store.console.StoredMasters;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;

/**
 * The tables of an account and what their columns are called, in the store. Any process on the same store may change them; whoever
 * says which version they know changes nothing that they have not seen. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}.
 */
public final class Masters {
    private static final String MEDIA_TYPE = "application/octet-stream";
    private static final TypeReference<LinkedHashMap<String, String>> COLUMNS = new TypeReference<>() {};

    private final JobContext place;
    private final MasterRepository stored;

    public Masters(JobContext place) {
        this.place = place;
        this.stored = new MasterRepository(place.jobs().store());
    }

    /**
     * A table that somebody gives.
     *
     * @param source nothing to empty it
     * @param read of the source, and usable
     */
    public record Given(Dataset dataset, Optional<Source> source, Optional<ReadMaster> read, String fileName) {}

    public MasterState now() {
        return state(stored.of(place.account()));
    }

    private static MasterState state(StoredMasters stored) {
        return MasterState.of(
                stored,
                stored.mapping()
                        .map(StoredMasters.Mapping::columns)
                        .map(Masters::mapping)
                        .orElse(MasterMapping.NONE));
    }

    private static MasterMapping mapping(String columns) {
        try {
            return new MasterMapping(JsonFormat.MAPPER.readValue(columns, COLUMNS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store has a mapping that is none: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Loads all of them, or none; the others stay as they are.
     *
     * @param expected the version that somebody knows; empty for whichever there is
     * @param by who loads them
     * @return what there was before
     * @throws MasterRepository.Outdated when it is another version
     * @throws IOException when a table could not be read again
     */
    public MasterState load(OptionalLong expected, List<Given> tables, String by) throws IOException {
        check(expected);
        List<StoredMaster.Given> kept = new ArrayList<>();
        for (Given table : tables) {
            Optional<StoredMaster.Content> content =
                    table.source().isEmpty() ? Optional.empty() : Optional.of(content(table));
            kept.add(new StoredMaster.Given(table.dataset().id(), content, table.fileName()));
        }
        return state(stored.load(place.account(), expected, kept, by));
    }

    private StoredMaster.Content content(Given table) throws IOException {
        Source source = table.source().orElseThrow();
        ReadMaster read = table.read().orElseThrow();
        try (InputStream content = source.open()) {
            StoredDocument document =
                    place.jobs().documents().put(place.account(), MasterRepository.SENT, MEDIA_TYPE, content);
            return new StoredMaster.Content(
                    document.id(),
                    source.sheet(),
                    read.rows(),
                    JsonFormat.MAPPER.writeValueAsString(read.headings()),
                    JsonFormat.MAPPER.writeValueAsString(read.preview()));
        }
    }

    /** The same of the mapping. */
    public MasterState map(OptionalLong expected, MasterMapping mapping, String by) {
        try {
            return state(
                    stored.map(place.account(), expected, JsonFormat.MAPPER.writeValueAsString(mapping.columns()), by));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before a table is stored for nothing. */
    private void check(OptionalLong expected) {
        if (expected.isPresent()
                && expected.getAsLong() != stored.of(place.account()).version()) {
            throw new MasterRepository.Outdated();
        }
    }
}
