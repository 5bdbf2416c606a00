package org.spaceodt.inventory.report;

import org.spaceodt.inventory.report.data.ModuleLine;

/** How a module ended, as far as the reader is concerned. */
public enum ModuleResult {
    OK,
    PARTIAL,
    FORBIDDEN,
    NOT_FOUND,
    ERROR;

    /** A word this page does not know counts as an error, and failed reads make any success partial: never rosier than the run. */
    static ModuleResult of(ModuleLine line) {
        return switch (line.result()) {
            case "ok" -> line.failed() > 0 ? PARTIAL : OK;
            case "partial" -> PARTIAL;
            case "forbidden" -> FORBIDDEN;
            case "not_found" -> NOT_FOUND;
            default -> ERROR;
        };
    }

    /** Whether the module brought nothing, so that its row count means nothing. */
    boolean unread() {
        return this != OK && this != PARTIAL;
    }
}
