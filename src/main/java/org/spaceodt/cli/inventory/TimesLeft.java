package org.spaceodt.cli.inventory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.inventory.read.ModuleProgress;
import org.spaceodt.job.Eta;

/**
 * When an export and each module of it will have been read, by what jobs go by. Nothing is said while more reads may be found: the
 * end of one module is the beginning of others. For one thread.
 */
final class TimesLeft {
    private final Eta ofAll = new Eta();
    private final Map<String, Eta> ofModules = new HashMap<>();
    private final Map<String, Duration> left = new HashMap<>();
    private Optional<Duration> allLeft = Optional.empty();

    /**
     * @param elapsed since the run began
     * @param hold how long the API still asks everybody to wait
     */
    void look(Duration elapsed, List<ModuleProgress> modules, Duration hold) {
        long ended = 0;
        long known = 0;
        boolean allKnown = true;
        for (ModuleProgress module : modules) {
            ended += module.ended();
            known += module.known();
            allKnown &= module.allKnown();
            if (module.elapsedMs() > 0 && !module.finished()) {
                look(module, elapsed, hold);
            }
        }
        Optional<Duration> found = ofAll.left(elapsed, ended, known - ended, hold);
        allLeft = allKnown ? found : Optional.empty();
    }

    private void look(ModuleProgress module, Duration elapsed, Duration hold) {
        Optional<Duration> found = ofModules
                .computeIfAbsent(module.module(), name -> new Eta())
                .left(elapsed, module.ended(), module.known() - module.ended(), hold);
        left.remove(module.module());
        found.filter(time -> module.allKnown()).ifPresent(time -> left.put(module.module(), time));
    }

    /** Empty while nobody can say. */
    Optional<Duration> of(ModuleProgress module) {
        return Optional.ofNullable(left.get(module.module()));
    }

    /** Of all modules; empty while nobody can say. */
    Optional<Duration> ofAll() {
        return allLeft;
    }
}
