package org.spaceodt.cli.store;

import java.io.IOException;
import org.spaceodt.job.store.copy.StoreCopies;
import org.spaceodt.job.store.copy.StoreCopies.Copy;
import org.spaceodt.job.store.copy.StoreCopyRefused;
import picocli.CommandLine.Command;

/** Copies the store while others work with it. */
@Command(name = "backup")
class StoreBackupCommand extends StoreCopyCommand {
    @Override
    void copy(StoreCopies copies) throws StoreCopyRefused, IOException {
        Copy copy = copies.backup(file);
        out().println(messages().get("store.copy.made", shown(copy.file()), copy.jobs(), (copy.bytes() + 1023) / 1024));
    }
}
