package org.spaceodt.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.file.FreeName;
import org.spaceodt.job.store.StoreLocation;
import org.spaceodt.job.store.copy.StoreCopies;
import org.spaceodt.job.store.copy.StoreCopies.Copy;
import org.spaceodt.job.store.copy.StoreCopies.Restored;
import org.spaceodt.job.store.copy.StoreCopyRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a copy in the place of the store; the one that was there is kept. */
@Command(name = "restore")
class StoreRestoreCommand extends StoreCopyCommand {
    private Path before;

    @Option(names = "--apply")
    boolean apply;

    @Override
    Path before() {
        if (before == null) {
            Path store = outDir.resolve(StoreLocation.FILE);
            before = FreeName.beside(store, StoreLocation.FILE + ".before-" + DatedFolders.time(Instant.now()), "");
        }
        return before;
    }

    @Override
    void copy(StoreCopies copies) throws StoreCopyRefused, IOException {
        Copy copy = StoreCopies.look(file);
        out().println(messages().get("store.copy.has", shown(file), copy.jobs(), (copy.bytes() + 1023) / 1024));
        if (!apply) {
            out().println(messages().get("store.copy.wouldReplace", shown(outDir.resolve(StoreLocation.FILE))));
            return;
        }
        Restored restored = copies.restore(copy, before());
        out().println(messages().get("store.copy.restored", shown(outDir.resolve(StoreLocation.FILE))));
        restored.before().ifPresent(old -> out().println(messages().get("store.copy.before", shown(old))));
        if (restored.paused() > 0) {
            out().println(messages().get("store.copy.paused", restored.paused()));
        }
    }
}
