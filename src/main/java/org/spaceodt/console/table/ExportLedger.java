package org.spaceodt.console.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.file.ReadOnce;
import org.spaceodt.json.JsonFormat;

/** What an export says of its modules in {@code status.json}. */
public final class ExportLedger {
    private static final String NOT_ASKED = "not_asked";
    /** Each has as many lines as there are modules. */
    private static final ReadOnce<Map<String, Line>> LEDGERS = new ReadOnce<>(20);

    private ExportLedger() {}

    /**
     * How the reading of a module ended.
     *
     * @param result {@code ok}, {@code partial}, {@code forbidden}, {@code not_found} or {@code error}
     * @param httpStatus of the first failure; 0 where there was no answer
     * @param error of the first failure; empty text for none
     * @param expected reads that there were to make
     * @param skipped reads of somebody without Calling
     */
    public record Line(
            String result, int httpStatus, String error, long rows, long expected, long failed, long skipped) {
        /** Whether nothing of it is missing. */
        public boolean whole() {
            return result.equals("ok") && failed == 0;
        }
    }

    /** By module, those that were asked for alone; empty where no ledger can be read. */
    public static Map<String, Line> in(Path exports) throws IOException {
        Path file = exports.resolve("status.json");
        return Files.isRegularFile(file) ? LEDGERS.of(file, ExportLedger::lines) : Map.of();
    }

    private static Map<String, Line> lines(Path file) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (JsonNode line : read(file)) {
            String result = line.path("result").asText();
            if (!result.equals(NOT_ASKED)) {
                lines.put(
                        line.path("module").asText(),
                        new Line(
                                result,
                                line.path("http_status").asInt(),
                                line.path("error").asText(),
                                line.path("count").asLong(),
                                line.path("expected").asLong(),
                                line.path("failed").asLong(),
                                line.path("skipped").asLong()));
            }
        }
        return Collections.unmodifiableMap(lines);
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JsonFormat.Trees.WHOLE.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            // Somebody has damaged it: it says nothing.
            return JsonNodeFactory.instance.arrayNode();
        }
    }
}
