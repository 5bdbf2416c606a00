package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** An out-dir after a run, as somebody with a spreadsheet sees it. */
public record Exported(Path outDir) {
    public List<Map<String, String>> csv(String name) {
        return rows(outDir.resolve("exports").resolve(name + ".csv"));
    }

    public static List<Map<String, String>> rows(Path file) {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, String> status(String module) {
        return csv("status").stream()
                .filter(row -> row.get("module").equals(module))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no status of " + module));
    }

    public String text(String file) {
        return CommandRun.read(outDir.resolve(file));
    }

    /** Every file but those that hold times, and the store, by its path. */
    public Map<String, String> timeless() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(outDir)) {
            all.filter(Files::isRegularFile)
                    .map(file -> outDir.relativize(file).toString())
                    .filter(file -> !file.contains("status.")
                            && !file.startsWith("space-odt.db")
                            && !file.contains("report")
                            && !file.contains("sandbox."))
                    .filter(file -> !file.contains("inventory.json") && !file.startsWith("inventories"))
                    .forEach(file -> files.put(
                            file,
                            text(file).replaceAll("\"generated_at_utc\": \"[^\"]*\"", "\"generated_at_utc\": \"\"")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Nothing half-written lies about: only whole files under their own names. */
    public void hasNoLeftovers() {
        try (Stream<Path> all = Files.walk(outDir)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".inventory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
