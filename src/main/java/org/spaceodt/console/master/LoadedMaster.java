package org.spaceodt.console.master;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.job.store.console.StoredMaster;
import org.spaceodt.json.JsonFormat;

/**
 * A table as it is loaded.
 *
 * @param version of the whole, since it was loaded
 * @param documentId where it is, as it was sent
 * @param sheet of a workbook; empty where nobody said it
 * @param fileName as whoever loaded it called it; empty text where nobody did
 * @param preview its first ten rows, by heading
 */
public record LoadedMaster(
        Dataset dataset,
        long version,
        String documentId,
        Optional<String> sheet,
        String fileName,
        int rows,
        List<String> headings,
        List<Map<String, String>> preview,
        String loadedBy,
        Instant loadedAt) {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<LinkedHashMap<String, String>>> ROWS = new TypeReference<>() {};

    /** Empty for one that was emptied, and for one that only a later version knows. */
    static Optional<LoadedMaster> of(StoredMaster stored) {
        return Dataset.find(stored.dataset())
                .flatMap(dataset -> stored.table().map(table -> of(dataset, stored, table)));
    }

    private static LoadedMaster of(Dataset dataset, StoredMaster stored, StoredMaster.Content table) {
        try {
            return new LoadedMaster(
                    dataset,
                    stored.version(),
                    table.documentId(),
                    table.sheet(),
                    stored.fileName(),
                    table.rows(),
                    JsonFormat.MAPPER.readValue(table.headings(), TEXTS),
                    List.copyOf(JsonFormat.MAPPER.readValue(table.preview(), ROWS)),
                    stored.loadedBy(),
                    stored.loadedAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store has a table that is none: " + e.getOriginalMessage(), e);
        }
    }
}
