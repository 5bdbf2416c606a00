package org.spaceodt.inventory.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;

/**
 * The runs of all modules and what ties them: rows of one become ids of others, and the end of one may be the end of those.
 * Modules that take the same ids share one list.
 */
public final class Cascade implements ModuleRun.RowListener {
    private final List<ModuleRun> runs = new ArrayList<>();
    private final Map<String, Map<InputSpec, IdTaker>> takers = new LinkedHashMap<>();
    private final Map<String, List<ModuleRun>> dependents = new LinkedHashMap<>();
    private final EarlierRows earlier;
    private final ModuleRun.RowListener audience;
    private final Consumer<ModuleStatus> ended;

    /**
     * @param earlier what is taken over, and not read
     * @param audience is told of every row
     */
    public Cascade(
            Manifest manifest, EarlierRows earlier, ModuleRun.RowListener audience, Consumer<ModuleStatus> ended) {
        this.earlier = earlier;
        this.audience = audience;
        this.ended = ended;
        for (InventoryModule module : manifest.modules()) {
            runs.add(new ModuleRun(module, inputsOf(module), this));
            module.inputs().ifPresent(inputs -> dependents
                    .computeIfAbsent(inputs.module(), name -> new ArrayList<>())
                    .add(runs.get(runs.size() - 1)));
        }
    }

    public List<ModuleRun> runs() {
        return runs;
    }

    @Override
    public void row(InventoryModule module, Ids ids, List<Object> cells) {
        audience.row(module, ids, cells);
        takers.getOrDefault(module.name(), Map.of()).values().forEach(taker -> taker.take(cells, ids));
    }

    /** Takes over what an earlier export has of a read. @return whether it has */
    boolean takesOver(ReadTask task) throws IOException {
        Optional<EarlierRows.Taken> taken = earlier.of(task.run().module(), task.ids());
        if (taken.isPresent()) {
            task.run().take(task, taken.get());
        }
        return taken.isPresent();
    }

    /** Ends the module if it is done, then those that wait for its rows only. */
    void settle(ModuleRun run) throws IOException {
        if (!run.finishIfDone(earlier.skipped(run.module()))) {
            return;
        }
        ended.accept(run.status());
        takers.getOrDefault(run.module().name(), Map.of()).values().forEach(taker -> taker.list()
                .close(run.isWhole()));
        for (ModuleRun dependent : dependents.getOrDefault(run.module().name(), List.of())) {
            settle(dependent);
        }
    }

    /** Closes the files of a run that is given up. */
    public void close() {
        runs.forEach(ModuleRun::close);
    }

    /** Ends every module where it stands. */
    public void abandon(String reason) throws IOException {
        for (ModuleRun run : runs) {
            if (!run.isFinished()) {
                run.abandon(reason);
                takers.getOrDefault(run.module().name(), Map.of()).values().forEach(taker -> taker.list()
                        .close(false));
            }
        }
    }

    private InputList inputsOf(InventoryModule module) {
        return module.inputs()
                .map(spec -> takers.computeIfAbsent(spec.module(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(spec, same -> IdTaker.of(spec, source(spec)))
                        .list())
                .orElseGet(() -> InputList.once(module.again()));
    }

    private InventoryModule source(InputSpec spec) {
        return runs.stream()
                .map(ModuleRun::module)
                .filter(module -> module.name().equals(spec.module()))
                .findFirst()
                .orElseThrow();
    }
}
