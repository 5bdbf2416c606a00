package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.inventory.kept.KeptExports;

/** Where rows of a module lie in an out-dir: read alone, in the latest export, or in one that is kept. */
public final class Readings {
    /** The id of a module that was read alone. */
    public static final String ALONE = "alone";
    /** The id of the latest export. */
    public static final String LATEST = "latest";

    private final OutDir out;
    private final Path outDir;

    public Readings(Path outDir) {
        this.out = OutDir.at(outDir);
        this.outDir = outDir;
    }

    /**
     * Rows of a module.
     *
     * @param id {@link #ALONE}, {@link #LATEST}, or that of an export that is kept
     * @param at when Webex was asked first; of a module that was read alone, when all was there
     * @param export which export they are of; empty for a module that was read alone
     */
    public record Reading(String id, Path file, Instant at, Optional<ExportAbout> export) {
        /** Where its export is. */
        public Path exports() {
            return file.getParent();
        }
    }

    /** What the latest export says of itself. */
    public Optional<ExportAbout> latest() throws IOException {
        return new KeptExports(outDir).latest();
    }

    /** Where the files of the latest export are. */
    public Path latestFiles() {
        return outDir.resolve(Exports.LATEST);
    }

    /** The one that is meant: that with the id, or the newest of those that are not kept ones. Empty when there is none. */
    public Optional<Reading> find(String module, String id) throws IOException {
        return named(of(module), id);
    }

    /** The same among all that there are of a module. */
    public static Optional<Reading> named(List<Reading> all, String id) {
        return id.isEmpty()
                ? all.stream()
                        .filter(one -> one.id().equals(ALONE) || one.id().equals(LATEST))
                        .max(Comparator.comparing(Reading::at))
                : all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All that there are of a module, without exports that do not have it. */
    public List<Reading> of(String module) throws IOException {
        List<Reading> all = new ArrayList<>();
        Path alone = outDir.resolve(Artifacts.place(module) + ".json");
        if (isFile(alone)) {
            all.add(new Reading(ALONE, alone, Files.getLastModifiedTime(alone).toInstant(), Optional.empty()));
        }
        Optional<ExportAbout> latest = latest();
        if (latest.isPresent()) {
            add(all, LATEST, latestFiles(), latest.get(), module);
        }
        for (Exports.Kept kept : Exports.kept(outDir)) {
            add(all, kept.about().id(), kept.folder().resolve(Exports.LATEST), kept.about(), module);
        }
        return all;
    }

    private void add(List<Reading> all, String id, Path exports, ExportAbout about, String module) throws IOException {
        Path file = exports.resolve(module + ".json");
        if (about.has(module) && isFile(file)) {
            all.add(new Reading(id, file, about.readAt(), Optional.of(about)));
        }
    }

    private boolean isFile(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        out.check(file);
        return true;
    }
}
