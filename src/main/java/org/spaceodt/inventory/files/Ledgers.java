package org.spaceodt.inventory.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.json.JsonRows;

/** The files about the whole run: status, failures, cache. */
public final class Ledgers {
    private static final String CACHE_SCHEMA = "v1";

    private final Staging staging;
    private final List<ModuleStatus> modules;

    public Ledgers(Staging staging, List<ModuleStatus> modules) {
        this.staging = staging;
        this.modules = modules;
    }

    /** @param notAsked modules that are not read since a part alone was asked for; they stand in the ledger, at the end */
    public void writeStatus(List<InventoryModule> notAsked) throws IOException {
        List<ModuleStatus> all = new ArrayList<>(modules);
        notAsked.forEach(module -> all.add(ModuleStatus.notAsked(module)));
        try (CsvRows csv = CsvRows.create(staging.export("status.csv"), ModuleStatus.HEADER, staging.csv());
                JsonRows json = JsonRows.create(staging.export("status.json"))) {
            for (ModuleStatus module : all) {
                Map<String, Object> row = module.row();
                csv.write(new ArrayList<>(row.values()));
                json.write(row);
            }
        }
    }

    /** What the export says of itself. */
    public void writeAbout(ExportAbout about) throws IOException {
        Files.writeString(
                staging.export(ExportAbout.FILE), about.json().toPrettyString() + "\n", StandardCharsets.UTF_8);
    }

    /** One line a failed read, in the order of the manifest and of the reads. Only the header when nothing failed. */
    public void writeFailures() throws IOException {
        join("failures.csv", ReadFailure.HEADER, ModuleFiles::failuresPart);
    }

    /** One line for each thing that was noted, likewise; there is no such file when there was nothing. */
    public void writeNotes() throws IOException {
        if (modules.stream().anyMatch(module -> Files.exists(ModuleFiles.notesPart(staging, module.module())))) {
            join("notes.csv", ReadNote.HEADER, ModuleFiles::notesPart);
        }
    }

    private void join(String name, List<String> header, BiFunction<Staging, InventoryModule, Path> parts)
            throws IOException {
        Path file = staging.export(name);
        CsvRows.create(file, header, staging.csv()).close();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (ModuleStatus module : modules) {
                Path part = parts.apply(staging, module.module());
                if (Files.exists(part)) {
                    Files.copy(part, out);
                }
            }
        }
    }

    /** {@code {meta, entities: {module: rows}}}, put together from the modules' JSON files. */
    public void writeCache(Instant generatedAt) throws IOException {
        String meta = "{\"meta\": {\"generated_at_utc\": \"" + generatedAt.truncatedTo(ChronoUnit.SECONDS)
                + "\", \"schema_version\": \"" + CACHE_SCHEMA + "\"},\n\"entities\": {\n";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.top("cache.json")))) {
            out.write(meta.getBytes(StandardCharsets.UTF_8));
            String separator = "";
            for (ModuleStatus module : modules) {
                String name = module.name();
                out.write((separator + "\"" + name + "\": ").getBytes(StandardCharsets.UTF_8));
                Files.copy(staging.export(name + ".json"), out);
                separator = ",";
            }
            out.write("}}\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
