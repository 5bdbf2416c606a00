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
 */
public record ExportResult(
        List<ModuleStatus> modules,
        long notes,
        Optional<String> stopped,
        Traffic traffic,
        Duration elapsed,
        Path exports,
        Optional<Path> report) {

    public boolean isComplete() {
        return stopped.isEmpty() && modules.stream().allMatch(ModuleStatus::isOk);
    }

    public List<ModuleStatus> incomplete() {
        return modules.stream().filter(module -> !module.isOk()).toList();
    }

    public long rows() {
        return modules.stream().mapToLong(ModuleStatus::count).sum();
    }
}
