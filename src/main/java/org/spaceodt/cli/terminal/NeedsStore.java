package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.spaceodt.app.AuditKeeping;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.machine.MemoryLimit;
import org.spaceodt.cli.rehearsal.SimulatedOrganization;
import org.spaceodt.file.NetworkDisk;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.StoreLocation;

/** A command that works with jobs: {@link JobDatabase} gives it the store. */
public interface NeedsStore extends ContainerCommand {
    /** Where the jobs are kept, unless they are in a PostgreSQL. */
    Path outDir();

    /** Whether the simulated organization of the out-dir is worked on: its jobs are kept there, too. */
    default boolean isRehearsal() {
        return false;
    }

    /** Whether it changes nothing: then it is not in the audit trail. */
    default boolean onlyLooks() {
        return false;
    }

    /** Which database has to be on when the container starts. */
    @Override
    default Map<String, String> prepareRuntime(Console console) throws UsageError {
        Map<String, String> properties = new HashMap<>(ContainerCommand.super.prepareRuntime(console));
        if (isRehearsal()) {
            SimulatedOrganization.check(outDir(), console.messages());
        }
        StoreLocation store = isRehearsal()
                ? StoreLocation.sqlite(outDir())
                : StoreAccess.location(outDir(), console.settings(), console.messages());
        if (store.isFile()) {
            NetworkDisk.under(outDir()).ifPresent(type -> console.err()
                    .println(console.messages().get("store.network", outDir().toString(), type)));
        }
        if (!onlyLooks()) {
            MemoryLimit.own().tooSmall().ifPresent(limit -> console.err()
                    .println(console.messages().get("memory.small", limit, MemoryLimit.NEEDED)));
        }
        properties.putAll(store.properties());
        properties.putAll(AuditKeeping.properties(console.settings(), console.messages()));
        return properties;
    }
}
