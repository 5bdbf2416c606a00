package org.spaceodt.inventory.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.WebexId;

/** What lies in {@code exports/}, also when a version wrote it that said nothing of it. */
final class LatestExport {
    private static final String LEDGER = "status.json";
    private static final String OK = "ok";

    private LatestExport() {}

    /** @param tail what tells it from others of the same second */
    static String id(Instant at, String tail) {
        return DatedFolders.time(at) + "-" + tail;
    }

    /** Empty when it is none, or when it may be half of two: the ledger, which is written last, is not there. */
    static Optional<ExportAbout> in(Path exports) throws IOException {
        Path ledger = exports.resolve(LEDGER);
        if (!Files.isRegularFile(ledger)) {
            return Optional.empty();
        }
        Optional<ExportAbout> said = ExportAbout.in(exports);
        return said.isPresent() ? said : unsaid(exports, ledger);
    }

    /** The same each time, so that it is kept once. Such a version read everything. */
    private static Optional<ExportAbout> unsaid(Path exports, Path ledger) throws IOException {
        byte[] content = Files.readAllBytes(ledger);
        CRC32 sum = new CRC32();
        sum.update(content);
        Instant at = Files.getLastModifiedTime(ledger).toInstant().truncatedTo(ChronoUnit.MILLIS);
        List<String> modules = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        long rows = 0;
        for (JsonNode module : read(content)) {
            modules.add(module.path("module").asText());
            rows += module.path("count").asLong();
            if (!module.path("result").asText().equals(OK)) {
                incomplete.add(module.path("module").asText());
            }
        }
        return Optional.of(new ExportAbout(
                id(at, HexFormat.of().toHexDigits((int) sum.getValue())),
                at,
                at,
                !modules.isEmpty(),
                !modules.isEmpty() && incomplete.isEmpty(),
                false,
                "",
                organization(exports),
                "",
                modules,
                List.of(),
                incomplete,
                rows,
                ""));
    }

    /** One that somebody has damaged says nothing; it is kept all the same. */
    private static JsonNode read(byte[] content) throws IOException {
        try {
            return JsonFormat.WHOLE.readTree(content);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String organization(Path exports) throws IOException {
        Path locations = exports.resolve("locations.json");
        if (Files.isRegularFile(locations)) {
            for (JsonNode location : read(Files.readAllBytes(locations))) {
                if (location.path("org_id").isTextual()) {
                    return new WebexId(location.path("org_id").asText()).bare();
                }
            }
        }
        return "";
    }
}
