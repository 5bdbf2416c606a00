package org.spaceodt.inventory.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.FileErrors;
import org.spaceodt.file.Folders;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * Where an export is written until all of it is there: a hidden folder in the out-dir. {@link #publish()} moves the files to
 * their places, each in one step. Until then, and when the run is given up, what an earlier run left is untouched.
 */
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".inventory-run-";
    private static final String LOCK = ".inventory-run.lock";
    /** Said last, taken away first: while they are missing, what is there is not presented as an export. */
    private static final List<String> LEDGERS = List.of("inventory.json", "status.csv", "status.json");

    private final OutDir out;
    private final Path outDir;
    private final Path root;
    private final CsvForm csv;
    private final boolean workbooks;
    /** Nothing as long as the places of the files are not ours alone. */
    private FileChannel lock;

    private Staging(OutDir out, Path outDir, Path root, CsvForm csv, boolean workbooks, FileChannel lock) {
        this.csv = csv;
        this.workbooks = workbooks;
        this.out = out;
        this.outDir = outDir;
        this.root = root;
        this.lock = lock;
    }

    /**
     * @param csv how its CSV files are written
     * @param workbooks whether there is one beside each of those
     * @throws ExportRefused when the out-dir cannot be written to, or another run is writing to it
     */
    public static Staging open(Path outDir, CsvForm csv, boolean workbooks) {
        FileChannel lock = null;
        try {
            OutDir out = OutDir.at(outDir);
            lock = locked(out, outDir);
            deleteLeftovers(outDir);
            return new Staging(out, outDir, made(Files.createTempDirectory(outDir, PREFIX)), csv, workbooks, lock);
        } catch (IOException e) {
            closeQuietly(lock);
            throw unusable(outDir, FileErrors.inWords(e));
        }
    }

    /**
     * The same in a folder of its own, beside another run: only {@link #hasPlaces} says whether it can publish.
     *
     * @param root where it is written, of the out-dir; it is made, and what is there is taken away
     */
    public static Staging apart(Path outDir, Path root, CsvForm csv, boolean workbooks) throws IOException {
        OutDir out = OutDir.at(outDir);
        out.check(root);
        if (Files.exists(root)) {
            Folders.delete(root);
        }
        return new Staging(out, outDir, made(out.folder(root)), csv, workbooks, null);
    }

    private static Path made(Path root) throws IOException {
        Files.createDirectories(root.resolve("exports"));
        Files.createDirectories(root.resolve("scratch"));
        return root;
    }

    /** @throws ExportRefused when another run has it */
    private static FileChannel locked(OutDir out, Path outDir) throws IOException {
        FileChannel lock =
                FileChannel.open(out.file(outDir.resolve(LOCK)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            for (String place : List.of("exports", "report/index.html", "report/redacted.html", "cache.json")) {
                out.check(outDir.resolve(place));
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            closeQuietly(lock);
            throw new ExportRefused(ExportRefused.Reason.OUT_DIR_BUSY, outDir.toString());
        } catch (IOException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    /** Whether the places of the files are this run's alone, from now on; not while another run has them. */
    public boolean hasPlaces() throws IOException {
        try {
            lock = lock == null ? locked(out, outDir) : lock;
            return true;
        } catch (ExportRefused e) {
            return false;
        }
    }

    private static ExportRefused unusable(Path outDir, String reason) {
        return new ExportRefused(ExportRefused.Reason.OUT_DIR_UNUSABLE, outDir + ": " + reason);
    }

    CsvForm csv() {
        return csv;
    }

    boolean workbooks() {
        return workbooks;
    }

    Path export(String file) {
        return root.resolve("exports").resolve(file);
    }

    /** A file that is not published. */
    Path scratch(String name) {
        return root.resolve("scratch").resolve(name);
    }

    /** A file in the out-dir itself. */
    Path top(String file) {
        return root.resolve(file);
    }

    public Path report() throws IOException {
        return Files.createDirectories(root.resolve("report")).resolve("index.html");
    }

    /** For who is not of the house. */
    public Path redactedReport() throws IOException {
        return report().resolveSibling("redacted.html");
    }

    /**
     * Takes away what an earlier run left of the kinds that this run does not write, then moves every file to its place.
     *
     * @param left modules that are not in this export
     */
    public void publish(List<InventoryModule> left) throws IOException {
        Path exports = out.folder(outDir.resolve("exports"));
        Map<Path, Path> files = new LinkedHashMap<>();
        add(files, root.resolve("exports"), exports);
        if (Files.exists(root.resolve("report"))) {
            add(files, root.resolve("report"), out.folder(outDir.resolve("report")));
        }
        if (Files.exists(root.resolve("cache.json"))) {
            files.put(outDir.resolve("cache.json"), root.resolve("cache.json"));
        }
        for (Map.Entry<Path, Path> file : files.entrySet()) {
            out.check(file.getKey());
            out.settle(file.getValue(), file.getKey());
        }
        // Takes a while, in which the earlier export stays whole.
        AtomicFiles.toDisk(files.values());
        Map<Path, Path> ledgers = new LinkedHashMap<>();
        for (int last = LEDGERS.size() - 1; last >= 0; last--) {
            Files.deleteIfExists(exports.resolve(LEDGERS.get(last)));
        }
        for (String ledger : LEDGERS) {
            ledgers.put(exports.resolve(ledger), export(ledger));
            files.remove(exports.resolve(ledger));
        }
        for (String stale : List.of(
                "exports/failures.csv",
                "exports/notes.csv",
                "cache.json",
                "report/index.html",
                "report/redacted.html")) {
            Files.deleteIfExists(outDir.resolve(stale));
        }
        for (InventoryModule module : left) {
            for (String kind : List.of(".csv", ".json", ".xlsx")) {
                Files.deleteIfExists(exports.resolve(module.name() + kind));
            }
        }
        deleteWorkbooks(exports, files);
        AtomicFiles.replace(files);
        AtomicFiles.replace(ledgers);
    }

    /** Those of an earlier run, which do not say what the CSV files of this one say. */
    private static void deleteWorkbooks(Path exports, Map<Path, Path> files) throws IOException {
        for (Path csv : files.keySet()) {
            if (csv.startsWith(exports) && csv.toString().endsWith(".csv")) {
                Path workbook = CsvAndWorkbook.beside(csv);
                if (!files.containsKey(workbook)) {
                    Files.deleteIfExists(workbook);
                }
            }
        }
    }

    /** Removes the folder with whatever was not published. */
    @Override
    public void close() {
        try {
            Folders.delete(root);
            if (lock != null) {
                Files.deleteIfExists(outDir.resolve(LOCK));
            }
        } catch (IOException e) {
            // What could not be removed now is removed by the next run.
        } finally {
            closeQuietly(lock);
        }
    }

    private static void add(Map<Path, Path> files, Path from, Path to) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(from)) {
            all.forEach(file -> files.put(to.resolve(file.getFileName()), file));
        }
    }

    private static void deleteLeftovers(Path outDir) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(outDir, PREFIX + "*")) {
            for (Path leftover : leftovers) {
                Folders.delete(leftover);
            }
        }
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // The process ends soon, and the lock with it.
            }
        }
    }
}
