package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.spaceodt.json.JsonFormat;

/** An export of {@code inventory_run}. The files must not change as long as it is used. Closing it, which nobody has to, closes its files. */
public final class Inventory implements AutoCloseable {
    /** The column with the whole item. */
    public static final String ITEM = "raw_json";

    /** The result of a module whose file is not there. */
    public static final String NOT_THERE = "none";

    private static final String FIRST = "people";
    private static final String OK = "ok";
    /** Lists that are long, alike, and seldom read: they are more than half of an export. */
    private static final Set<String> LATER = Set.of(
            "person_available_numbers_secondary",
            "person_available_numbers_call_forward",
            "person_available_numbers_call_intercept",
            "person_available_numbers_ecbn",
            "person_available_numbers_fax_message");

    private static final String PARTIAL = "partial";
    private static final String LEDGER = "status.json";

    private final String folder;
    private final Map<String, Module> modules = new HashMap<>();
    private final Map<String, Future<RowFile>> files = new LinkedHashMap<>();
    private final Map<String, Later> later = new ConcurrentHashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Keys keys = new Keys();
    private Optional<Instant> published = Optional.empty();

    private Inventory(Path folder) {
        this.folder = folder.toString();
    }

    /** With all modules, see {@link #open(Path, Set)}. */
    public static Inventory open(Path dir) throws DamagedExport {
        return open(dir, Set.of());
    }

    /**
     * Begins to find every row of the export; {@link #complete} tells when they are found, and that nothing was damaged. What is asked for
     * earlier is waited for.
     *
     * @param dir the out-dir of a run, or its folder {@code exports}
     * @param modules what will be asked for: of others nothing is read, and nothing is missing; empty for all
     */
    public static Inventory open(Path dir, Set<String> modules) throws DamagedExport {
        Path inner = dir.resolve(Exports.LATEST);
        Path exports = Files.isRegularFile(inner.resolve(FIRST + ".json")) ? inner : dir;
        if (!Files.isRegularFile(exports.resolve(FIRST + ".json"))) {
            throw new DamagedExport(DamagedExport.Reason.NOT_AN_EXPORT, dir.toString(), 0);
        }
        return openPart(exports, modules);
    }

    /** The same of a folder with the files, also of an export without people. */
    public static Inventory openPart(Path exports, Set<String> modules) throws DamagedExport {
        Inventory inventory = new Inventory(exports);
        inventory.readResults(exports.resolve(LEDGER));
        inventory.openAll(
                exports,
                Module.all().stream()
                        .filter(module -> modules.isEmpty() || modules.contains(module.name()))
                        .toList());
        return inventory;
    }

    /**
     * The out-dir with the export that was published last: this one, or one of the folders in it. Whether it is whole is not
     * looked at.
     */
    public static Optional<Path> newest(Path outDir) throws IOException {
        if (!Files.isDirectory(outDir)) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(outDir)) {
            Map<Path, FileTime> published = new TreeMap<>();
            Stream<Path> open =
                    inside.filter(dir -> !dir.getFileName().toString().startsWith("."));
            for (Path dir : Stream.concat(Stream.of(outDir), open).toList()) {
                Optional<FileTime> at = published(dir.resolve(Exports.LATEST));
                if (at.isPresent()) {
                    published.put(dir, at.get());
                }
            }
            return published.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }
    }

    /** Empty where there is no export; one that was asked for in part may be without people. */
    private static Optional<FileTime> published(Path exports) throws IOException {
        Path first = exports.resolve(FIRST + ".json");
        if (!Files.isRegularFile(first) && ExportAbout.in(exports).isEmpty()) {
            return Optional.empty();
        }
        for (Path told : List.of(exports.resolve(LEDGER), first)) {
            if (Files.exists(told)) {
                return Optional.of(Files.getLastModifiedTime(told));
            }
        }
        return Optional.empty();
    }

    /** A module of which rows are missing, and how its reading ended. */
    public record Missing(String module, String result) {}

    private void readResults(Path file) throws DamagedExport {
        if (!Files.exists(file)) {
            return;
        }
        try {
            published = Optional.of(Files.getLastModifiedTime(file).toInstant());
            for (JsonNode row : JsonFormat.MAPPER.readTree(file.toFile())) {
                results.put(row.path("module").asText(), row.path("result").asText());
            }
        } catch (IOException e) {
            throw new DamagedExport(
                    DamagedExport.Reason.NOT_JSON, file.getFileName().toString(), 0);
        }
    }

    private void openAll(Path exports, List<Module> wanted) throws DamagedExport {
        List<Module> looked = new ArrayList<>();
        for (Module module : wanted) {
            Path file = exports.resolve(module.name() + ".json");
            boolean there = Files.isRegularFile(file);
            modules.put(module.name(), module);
            if (there && LATER.contains(module.name())) {
                later.put(module.name(), new Later(file, keys));
            } else if (there) {
                looked.add(module);
            }
            String result = there ? results.getOrDefault(module.name(), OK) : NOT_THERE;
            results.put(module.name(), result);
            if (!result.equals(OK)) {
                missing.add(new Missing(module.name(), result));
            }
        }
        lookThrough(exports, looked);
    }

    /** The small files first: others wait for these. */
    private void lookThrough(Path exports, List<Module> looked) {
        Map<Module, Long> sizes = new HashMap<>();
        looked.forEach(module -> sizes.put(
                module, exports.resolve(module.name() + ".json").toFile().length()));
        looked.sort(Comparator.comparing(sizes::get));
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Inventory::worker);
        for (Module module : looked) {
            Path file = exports.resolve(module.name() + ".json");
            boolean called = !module.keyNames().isEmpty();
            files.put(module.name(), workers.submit(() -> RowFile.open(file, keys, called)));
        }
        workers.shutdown();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "export");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits until every file was looked through. */
    public void complete() throws DamagedExport {
        for (Future<RowFile> file : files.values()) {
            opened(file);
        }
    }

    private static RowFile opened(Future<RowFile> opening) throws DamagedExport {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DamagedExport damaged) {
                throw damaged;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the file was looked through. */
    private Optional<RowFile> opened(String module) throws DamagedExport {
        Future<RowFile> file = files.get(module);
        return file == null ? Optional.empty() : Optional.of(opened(file));
    }

    private RowFile present(String module) throws DamagedExport {
        return opened(module).orElseThrow();
    }

    /** Empty also when it is damaged: {@link #complete} says so. */
    private Optional<RowFile> file(String module) {
        Later waiting = later.get(module);
        if (waiting != null) {
            return waiting.file();
        }
        try {
            return opened(module);
        } catch (DamagedExport damaged) {
            return Optional.empty();
        }
    }

    /**
     * When it was published: when it was written how each module ended, which is the last thing. Empty when that is not said;
     * then it may be half of two exports.
     */
    public Optional<Instant> published() {
        return published;
    }

    /** The folder with the files. */
    public String folder() {
        return folder;
    }

    /** The modules in which rows are missing, in the order of the manifest. */
    public List<Missing> missing() {
        return missing;
    }

    public Iterable<Module> modules() {
        return modules.values();
    }

    /** Whether all rows of a module are there. */
    public boolean whole(String module) {
        return OK.equals(results.get(module)) && file(module).isPresent();
    }

    /** Whether rows of a module were read, be it not all. */
    public boolean read(String module) {
        return whole(module)
                || PARTIAL.equals(results.get(module)) && file(module).isPresent();
    }

    /** How many rows a module has; none when it is damaged, see {@link #complete}. */
    public int size(String module) {
        return file(module).map(file -> file.index().size()).orElse(0);
    }

    /** The row with the columns of the module. */
    public JsonNode row(String module, int row) throws DamagedExport {
        Later waiting = later.get(module);
        RowFile file = waiting == null ? present(module) : waiting.file().orElseThrow();
        return file.row(row).orElseThrow(() -> new DamagedExport(DamagedExport.Reason.NOT_JSON, file.name(), row + 1L));
    }

    /** Gives these columns of all rows of a module in order. */
    public void each(String module, List<String> columns, Visitor visitor) throws DamagedExport {
        each(module, new Rows(0, size(module)), columns, visitor);
    }

    /** The same of some rows. */
    public void each(String module, Rows rows, List<String> columns, Visitor visitor) throws DamagedExport {
        if (rows.count() > 0) {
            present(module).each(rows.first(), rows.first() + rows.count(), columns, visitor);
        }
    }

    /** Is given the rows of a module. */
    public interface Visitor {
        /** @param row counted from 0 */
        void row(int row, RowCells cells) throws DamagedExport;
    }

    /** A column that every row must have. */
    public String id(String module, int row, String column) throws DamagedExport {
        return given(module, row, row(module, row).path(column).asText(""));
    }

    /** The same of a row that was read already. */
    public String id(String module, int row, RowCells cells, String column) throws DamagedExport {
        return given(module, row, cells.text(column));
    }

    private String given(String module, int row, String id) throws DamagedExport {
        if (id.isEmpty() || id.equals("null")) {
            throw new DamagedExport(DamagedExport.Reason.NO_ID, module + ".json", row + 1L);
        }
        return id;
    }

    /** The whole item of a row as the API gave it. */
    public JsonNode itemOrDamaged(String module, int row) throws DamagedExport {
        RowFile file = present(module);
        return file.item(row)
                .orElseThrow(() -> new DamagedExport(DamagedExport.Reason.NOT_JSON, file.name(), row + 1L));
    }

    /** The whole item of a row of which {@link #ITEM} was read already. */
    public JsonNode itemOf(String module, int row, RowCells cells) throws DamagedExport {
        try {
            JsonNode item = JsonFormat.MAPPER.readTree(cells.text(ITEM));
            if (item != null && item.isObject()) {
                return item;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new DamagedExport(DamagedExport.Reason.NOT_JSON, module + ".json", row + 1L);
    }

    /** The whole item of a row as the API gave it, unless it is damaged. */
    public Optional<JsonNode> item(String module, int row) {
        return file(module).flatMap(file -> file.item(row));
    }

    /** The rows of the call with these ids, in order. */
    public Rows rows(String module, List<String> ids) {
        Optional<RowIndex> index = file(module).map(RowFile::index);
        int key = keys.known(CallKeys.key(ids));
        int count = index.map(rows -> rows.count(key)).orElse(0);
        return count == 0 ? new Rows(0, 0) : new Rows(index.orElseThrow().first(key), count);
    }

    /** The only item of the call with these ids. */
    public Optional<JsonNode> only(String module, List<String> ids) {
        Rows rows = rows(module, ids);
        return rows.count() == 0 ? Optional.empty() : item(module, rows.first());
    }

    /** Ends what is being looked through; nothing more can be asked for. */
    @Override
    public void close() {
        for (Future<RowFile> opening : files.values()) {
            if (!opening.cancel(true) && !opening.isCancelled()) {
                try {
                    opened(opening).close();
                } catch (DamagedExport damaged) {
                    // There is nothing to close.
                }
            }
        }
        later.values().forEach(Later::close);
    }

    /** Rows that stand together. */
    public record Rows(int first, int count) {}
}
