package org.spaceodt.console.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.FileErrors;
import org.spaceodt.file.Folders;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.ExportRequest;
import org.spaceodt.inventory.ExportResult;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.listing.EarlierReads;

/** Reads a module, with what it needs, and puts its files into their place when all of it was read. */
final class ArtifactReader {
    private static final Logger LOG = Logger.getLogger(ArtifactReader.class);

    private final ArtifactPlace place;
    private final InventoryExport export;
    private final AtomicReference<InventoryRun> running = new AtomicReference<>();
    private volatile boolean closed;
    /** Of this process; nothing before the first read. */
    private Path own;

    ArtifactReader(ArtifactPlace place, InventoryExport export) {
        this.place = place;
        this.export = export;
    }

    /** What a read has ended with: the line of the ledger, and where its files are until they are taken. */
    record Read(ModuleStatus status, Optional<String> stopped, Path files) {
        /** Why there is nothing to publish; empty when all of it was read. */
        Optional<String> trouble() {
            if (status.isOk() && stopped.isEmpty()) {
                return Optional.empty();
            }
            String error = stopped.orElse(status.error());
            return Optional.of(status.result() + ": " + status.failed() + " of " + status.expected()
                    + " reads did not work" + (error.isEmpty() ? "" : "; " + error));
        }
    }

    /** @throws org.spaceodt.inventory.files.ExportRefused when nothing was read */
    Read read(String artifact) throws IOException {
        // One is read at a time: who still writes there is thought to be gone, and may not end what it reads.
        OutDir.at(place.folder()).check(place.scratch());
        Folders.delete(place.scratch());
        Path scratch = OutDir.at(place.folder())
                .folder(place.scratch().resolve(UUID.randomUUID().toString()));
        own = scratch;
        InventoryRun run = export.prepare(
                place.webex(),
                new ExportRequest(
                        "",
                        place.atOnce(),
                        place.webex().rehearses(),
                        scratch,
                        false,
                        false,
                        choice(artifact),
                        place.csv(),
                        false,
                        place.language(),
                        1,
                        MadeBy.UNKNOWN),
                EarlierReads.NONE);
        running.set(run);
        if (closed) {
            run.interrupt();
        }
        try {
            ExportResult result = run.execute();
            ModuleStatus status = result.modules().stream()
                    .filter(module -> module.name().equals(artifact))
                    .findFirst()
                    .orElseThrow();
            return new Read(status, result.stopped(), result.exports());
        } finally {
            running.set(null);
        }
    }

    /** Ends the read that is going on, and each that would begin. */
    void close() {
        closed = true;
        interrupt();
    }

    /** Ends the read that is going on, soon. */
    void interrupt() {
        Optional.ofNullable(running.get()).ifPresent(InventoryRun::interrupt);
    }

    private static Choice choice(String artifact) {
        try {
            return Choice.of(Manifest.load(), List.of("module:" + artifact));
        } catch (UnknownNames e) {
            throw new IllegalArgumentException(artifact, e);
        }
    }

    /** How the last read ended, for programs that look at files. That it cannot be written changes nothing of that. */
    void record(String artifact, String status, long rows, String error) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("artifact", artifact);
        fields.put("rows", rows);
        fields.put("csv_path", status.equals("done") ? Artifacts.place(artifact) + ".csv" : "");
        fields.put("error", error);
        try {
            OutDir.at(place.folder())
                    .replace(place.folder().resolve("v11/status.json"), JsonFormat.MAPPER.writeValueAsBytes(fields));
        } catch (IOException e) {
            LOG.warn("v11/status.json was not written: " + FileErrors.inWords(e));
        }
    }

    /** Both files at once, each in one step. */
    void publish(String artifact, Read read) throws IOException {
        OutDir out = OutDir.at(place.folder());
        Path target = place.folder().resolve(Artifacts.place(artifact));
        out.folder(target.getParent());
        Map<Path, Path> files = new LinkedHashMap<>();
        for (String ending : List.of(".csv", ".json")) {
            Path file = target.resolveSibling(artifact + ending);
            out.check(file);
            out.settle(read.files().resolve(artifact + ending), file);
            files.put(file, read.files().resolve(artifact + ending));
        }
        AtomicFiles.toDisk(files.values());
        AtomicFiles.replace(files);
    }

    /** Takes away what is left of a read, however it ended; another process may be reading beside it. */
    void clean() {
        try {
            if (own != null) {
                Folders.delete(own);
                Files.deleteIfExists(place.scratch());
            }
        } catch (IOException e) {
            // The next read takes it away.
        }
    }
}
