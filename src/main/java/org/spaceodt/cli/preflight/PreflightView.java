package org.spaceodt.cli.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.Listing;

/** What was found: lines for people, JSON for programs, and both as files in the folder {@code preflight} of the out-dir. */
record PreflightView(Messages messages, Path file, CheckedTable table, Diagnostics found) {
    private static final String CSV = "findings.csv";
    private static final String JSON = "findings.json";

    /** Replaces those of earlier, also where nothing was found. */
    void write(JobContext place) throws IOException {
        Path folder = place.out().folder(folder(place));
        new FaultFiles(place).writeList(found, folder.resolve(CSV), folder.resolve(JSON));
    }

    private static Path folder(JobContext place) {
        return place.folder().resolve("preflight");
    }

    String text(JobContext place) {
        List<String> lines = new ArrayList<>(new Listing(found, messages.locale(), messages.commands()).lines());
        if (lines.isEmpty()) {
            lines.add(messages.get("preflight.nothing", file.toString(), table.count()));
        } else {
            lines.add(messages.get(
                    "preflight.found", file.toString(), table.count(), found.errorCount(), found.warningCount()));
        }
        lines.add(messages.get("preflight.files", folder(place).toString()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    String json(JobContext place) throws IOException {
        FaultFiles cells = new FaultFiles(place);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("table", table.recipe().subject())
                .put("file", file.toString())
                .put("rows", table.count())
                .put("errors", found.errorCount())
                .put("warnings", found.warningCount());
        ArrayNode findings = json.putArray("findings");
        found.each(one -> findings.add(JsonFormat.MAPPER.valueToTree(cells.cells(one))));
        return JsonFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + System.lineSeparator();
    }
}
