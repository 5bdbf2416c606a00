package org.spaceodt.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An export of {@code inventory_run}. The files must not change as long as it is used. */
public final class Inventory {
    private static final ObjectMapper MAPPER = new ObjectMapper();
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

    private final String folder;
    private final Map<String, Module> modules = new HashMap<>();
    private final Map<String, RowFile> files = new HashMap<>();
    private final Map<String, Later> later = new ConcurrentHashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Keys keys = new Keys();

    private Inventory(Path folder) {
        this.folder = folder.toString();
    }

    /**
     * Finds every row of the export.
     *
     * @param dir the out-dir of a run, or its folder {@code exports}
     */
    public static Inventory open(Path dir) throws DamagedExport {
        Path inner = dir.resolve("exports");
        Path exports = Files.isRegularFile(inner.resolve(FIRST + ".json")) ? inner : dir;
        if (!Files.isRegularFile(exports.resolve(FIRST + ".json"))) {
            throw new DamagedExport(DamagedExport.Reason.NOT_AN_EXPORT, dir.toString(), 0);
        }
        Inventory inventory = new Inventory(exports);
        inventory.readResults(exports.resolve("status.json"));
        inventory.openAll(exports);
        return inventory;
    }

    /** A module of which rows are missing, and how its reading ended. */
    public record Missing(String module, String result) {}

    private void readResults(Path file) throws DamagedExport {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (JsonNode row : MAPPER.readTree(file.toFile())) {
                results.put(row.path("module").asText(), row.path("result").asText());
            }
        } catch (IOException e) {
            throw new DamagedExport(
                    DamagedExport.Reason.NOT_JSON, file.getFileName().toString(), 0);
        }
    }

    private void openAll(Path exports) throws DamagedExport {
        Map<String, Future<RowFile>> opening = new HashMap<>();
        List<Module> all = Module.all();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Module module : all) {
                Path file = exports.resolve(module.name() + ".json");
                modules.put(module.name(), module);
                if (Files.isRegularFile(file)) {
                    boolean called = !module.keyNames().isEmpty();
                    if (LATER.contains(module.name())) {
                        later.put(module.name(), new Later(file, keys));
                    } else {
                        opening.put(module.name(), workers.submit(() -> RowFile.open(file, keys, called)));
                    }
                }
            }
            for (Module module : all) {
                if (opening.containsKey(module.name())) {
                    files.put(module.name(), opened(opening.get(module.name())));
                }
                String result = files.containsKey(module.name()) || later.containsKey(module.name())
                        ? results.getOrDefault(module.name(), OK)
                        : "none";
                results.put(module.name(), result);
                if (!result.equals(OK)) {
                    missing.add(new Missing(module.name(), result));
                }
            }
        } finally {
            workers.shutdownNow();
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

    private Optional<RowFile> file(String module) {
        RowFile file = files.get(module);
        if (file != null) {
            return Optional.of(file);
        }
        Later waiting = later.get(module);
        return waiting == null ? Optional.empty() : waiting.file();
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

    public int size(String module) {
        RowFile file = files.get(module);
        return file == null ? 0 : file.index().size();
    }

    /** The row with the columns of the module. */
    public JsonNode row(String module, int row) throws DamagedExport {
        RowFile file = files.get(module);
        return file.row(row).orElseThrow(() -> new DamagedExport(DamagedExport.Reason.NOT_JSON, file.name(), row + 1L));
    }

    /** Gives all rows of a module in order. */
    public void each(String module, Visitor visitor) throws DamagedExport {
        RowFile file = files.get(module);
        if (file != null) {
            file.each(visitor);
        }
    }

    /** Is given the rows of a module. */
    public interface Visitor {
        /** @param row counted from 0 */
        void row(int row, JsonNode json) throws DamagedExport;
    }

    /** A column that every row must have. */
    public String id(String module, int row, String column) throws DamagedExport {
        return id(module, row, row(module, row), column);
    }

    /** The same of a row that was read already. */
    public String id(String module, int row, JsonNode json, String column) throws DamagedExport {
        String id = json.path(column).asText("");
        if (id.isEmpty() || id.equals("null")) {
            throw new DamagedExport(
                    DamagedExport.Reason.NO_ID, files.get(module).name(), row + 1L);
        }
        return id;
    }

    /** The whole item of a row as the API gave it. */
    public JsonNode itemOrDamaged(String module, int row) throws DamagedExport {
        RowFile file = files.get(module);
        return file.item(row)
                .orElseThrow(() -> new DamagedExport(DamagedExport.Reason.NOT_JSON, file.name(), row + 1L));
    }

    /** The whole item of a row that was read already. */
    public JsonNode itemOf(String module, int row, JsonNode json) throws DamagedExport {
        try {
            JsonNode item = MAPPER.readTree(json.path("raw_json").asText());
            if (item != null && item.isObject()) {
                return item;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new DamagedExport(DamagedExport.Reason.NOT_JSON, files.get(module).name(), row + 1L);
    }

    /** The whole item of a row as the API gave it, unless it is damaged. */
    public Optional<JsonNode> item(String module, int row) {
        return file(module).flatMap(file -> file.item(row));
    }

    /** The rows of the call with these ids, in order. */
    public Rows rows(String module, List<String> ids) {
        Optional<RowIndex> index = file(module).map(RowFile::index);
        int key = keys.known(Calls.key(ids));
        int count = index.map(rows -> rows.count(key)).orElse(0);
        return count == 0 ? new Rows(0, 0) : new Rows(index.orElseThrow().first(key), count);
    }

    /** The only item of the call with these ids. */
    public Optional<JsonNode> only(String module, List<String> ids) {
        Rows rows = rows(module, ids);
        return rows.count() == 0 ? Optional.empty() : item(module, rows.first());
    }

    /** Rows that stand together. */
    public record Rows(int first, int count) {}
}
