package org.spaceodt.inventory.report;

import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.ModuleLine;

/**
 * How much of the tenant the run really read, counted from its modules and failures.
 *
 * @param idle modules that ended well without a single read, because they had no ids to ask for
 */
record Completeness(
        boolean claimed,
        long notAsked,
        Optional<String> stopped,
        List<ModuleLine> modules,
        List<ModuleLine> unread,
        List<ModuleLine> partial,
        List<ModuleLine> idle,
        long failures,
        long notes) {

    /** From good to bad; {@code BROKEN} when the gap is at the root: an early stop, or a foundation module. */
    enum Level {
        COMPLETE,
        INCOMPLETE,
        BROKEN
    }

    static Completeness of(InventoryReport report) {
        List<ModuleLine> modules = report.modules();
        return new Completeness(
                report.complete(),
                report.notAsked(),
                report.stopped(),
                modules,
                modules.stream().filter(m -> ModuleResult.of(m).unread()).toList(),
                modules.stream()
                        .filter(m -> ModuleResult.of(m) == ModuleResult.PARTIAL)
                        .toList(),
                modules.stream().filter(Completeness::isIdle).toList(),
                Math.max(report.failuresTotal(), report.failures().size()),
                report.notes());
    }

    static boolean isIdle(ModuleLine line) {
        return ModuleResult.of(line) == ModuleResult.OK && line.expected() == 0 && line.rows() == 0;
    }

    Level level() {
        if (stopped.isPresent() || modules.isEmpty() || !foundationUnread().isEmpty()) {
            return Level.BROKEN;
        }
        return claimed && unread.isEmpty() && partial.isEmpty() && failures == 0 ? Level.COMPLETE : Level.INCOMPLETE;
    }

    boolean complete() {
        return level() == Level.COMPLETE;
    }

    List<ModuleLine> foundationUnread() {
        return unread.stream().filter(ModuleLine::foundation).toList();
    }

    long reads() {
        return modules.stream().mapToLong(ModuleLine::expected).sum();
    }

    long failedReads() {
        return modules.stream().mapToLong(ModuleLine::failed).sum();
    }
}
