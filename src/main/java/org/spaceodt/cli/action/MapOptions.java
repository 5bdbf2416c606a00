package org.spaceodt.cli.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.ColumnMapping;
import org.spaceodt.json.JsonFormat;
import picocli.CommandLine.Option;

/** What the columns of a table are called in it, where they have other names than ours. */
public class MapOptions {
    @Option(names = "--map", paramLabel = "NAME=COLUMN|FILE")
    List<String> mappings = List.of();

    public boolean isGiven() {
        return !mappings.isEmpty();
    }

    /** Canonical name -> heading. */
    public Map<String, String> columns(Messages messages) throws IOException, UsageError {
        ColumnMapping mapping = new ColumnMapping();
        for (String one : mappings) {
            try {
                if (one.contains("=")) {
                    mapping.pair(one);
                } else {
                    GivenFile.require(Path.of(one), messages);
                    mapping.json(Files.readString(Path.of(one)), JsonFormat.MAPPER);
                }
            } catch (ColumnMapping.Malformed e) {
                throw new UsageError(messages.get("action.badMapping", e.getMessage()));
            }
        }
        return mapping.columns();
    }
}
