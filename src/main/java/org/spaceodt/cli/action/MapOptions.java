package org.spaceodt.cli.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.ColumnMapping;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;
import picocli.CommandLine.Option;

/** Where in a file the table is, and what its columns are called in it, where they have other names than ours. */
public class MapOptions {
    @Option(names = "--sheet", paramLabel = "NAME")
    String sheet;

    @Option(names = "--map", paramLabel = "NAME=COLUMN|FILE")
    List<String> mappings = List.of();

    @Option(names = "--mapping", paramLabel = "NAME")
    String kept;

    @Option(names = "--save-mapping", paramLabel = "NAME")
    String save;

    public boolean isGiven() {
        return !mappings.isEmpty() || kept != null || save != null || sheet != null;
    }

    /** The table in a file. */
    public Source source(Path file) throws IOException {
        return Source.of(file).sheet(Optional.ofNullable(sheet));
    }

    /**
     * Canonical name -> heading. One pair goes over another of the same name that comes before it, and over the kept ones. Keeps them
     * where somebody says so.
     *
     * @param out where they are kept
     */
    public Map<String, String> columns(Path out, Messages messages) throws IOException, UsageError {
        KeptMappings all = new KeptMappings(out, JsonFormat.MAPPER);
        ColumnMapping mapping = new ColumnMapping();
        try {
            if (kept != null) {
                Map<String, String> found = all.find(kept)
                        .orElseThrow(() -> new UsageError(messages.get("action.noMapping", kept, names(all))));
                for (Map.Entry<String, String> pair : found.entrySet()) {
                    mapping.pair(pair.getKey() + "=" + pair.getValue());
                }
            }
            for (String one : mappings) {
                if (one.contains("=")) {
                    mapping.pair(one);
                } else {
                    GivenFile.require(Path.of(one), messages);
                    mapping.json(Files.readString(Path.of(one)), JsonFormat.MAPPER);
                }
            }
        } catch (ColumnMapping.Malformed e) {
            throw new UsageError(messages.get("action.badMapping", e.getMessage()));
        }
        if (save != null) {
            if (!KeptMappings.isName(save) || mapping.columns().isEmpty()) {
                throw new UsageError(messages.get("action.mappingName", save));
            }
            all.keep(save, mapping.columns());
        }
        return mapping.columns();
    }

    private static String names(KeptMappings all) {
        try {
            return all.names().isEmpty() ? "-" : String.join(", ", all.names());
        } catch (IOException e) {
            return "-";
        }
    }
}
