package org.spaceodt.inventory.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.inventory.manifest.InventoryModule;

/**
 * A line of the status ledger.
 *
 * @param result {@code ok}, {@code partial}, {@code forbidden}, {@code not_found}, {@code error}, or {@code not_asked} where a part alone was
 *     asked for
 * @param httpStatus of the first failure, else 200; 0 when there was no answer
 * @param count rows in the module's files
 * @param expected reads that there were to make
 * @param failed reads that did not work, or were not made
 * @param skipped reads of somebody without Calling
 */
public record ModuleStatus(
        InventoryModule module,
        String result,
        int httpStatus,
        String error,
        long count,
        long elapsedMs,
        long expected,
        long failed,
        long skipped) {
    static final List<String> HEADER = List.of(
            "module",
            "method",
            "result",
            "http_status",
            "error",
            "count",
            "elapsed_ms",
            "expected",
            "failed",
            "skipped");

    /** Of a module that nobody asked for; it has no files. */
    static ModuleStatus notAsked(InventoryModule module) {
        return new ModuleStatus(module, "not_asked", 0, "", 0, 0, 0, 0, 0);
    }

    public String name() {
        return module.name();
    }

    public boolean isOk() {
        return "ok".equals(result);
    }

    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("module", module.name());
        row.put("method", module.method());
        row.put("result", result);
        row.put("http_status", httpStatus == 0 ? null : (Object) httpStatus);
        row.put("error", error);
        row.put("count", count);
        row.put("elapsed_ms", elapsedMs);
        row.put("expected", expected);
        row.put("failed", failed);
        row.put("skipped", skipped);
        return row;
    }
}
