package org.spaceodt.inventory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.webex.Traffic;

/**
 * What a run has left behind.
 *
 * @param notes lines of {@code notes.csv}
 * @param stopped why it ended before all was read, if it did
 * @param elapsed from the first call to the last
 * @param report empty when none was asked for
 * @param notAsked how many modules are not there since a part alone was asked for
 * @param notKept why it could not be kept by time, in English; empty when it was
 */
public record ExportResult(
        List<ModuleStatus> modules,
        long notes,
        Optional<String> stopped,
        Traffic traffic,
        Duration elapsed,
        Path exports,
        Optional<Path> report,
        int notAsked,
        Optional<String> notKept) {
    /** Whether everything that was asked for is there. */
    public boolean isComplete() {
        return stopped.isEmpty() && modules.stream().allMatch(ModuleStatus::isOk);
    }

    /** The same with the report that is for who is not of the house. */
    public ExportResult redacted() {
        return new ExportResult(
                modules,
                notes,
                stopped,
                traffic,
                elapsed,
                exports,
                report.map(whole -> whole.resolveSibling("redacted.html")),
                notAsked,
                notKept);
    }

    ExportResult notKept(String reason) {
        return new ExportResult(
                modules, notes, stopped, traffic, elapsed, exports, report, notAsked, Optional.of(reason));
    }

    public List<ModuleStatus> incomplete() {
        return modules.stream().filter(module -> !module.isOk()).toList();
    }

    public long rows() {
        return modules.stream().mapToLong(ModuleStatus::count).sum();
    }
}
