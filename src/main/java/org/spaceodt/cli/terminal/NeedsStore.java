package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.job.store.JobDatabase;

/** A command that works with jobs: {@link JobDatabase} gives it the store. */
public interface NeedsStore extends ContainerCommand {
    /** Where the jobs are kept, unless they are in a PostgreSQL. */
    Path outDir();

    /** Which database has to be on when the container starts. */
    @Override
    default Map<String, String> prepareRuntime(Console console) throws UsageError {
        Map<String, String> properties = new HashMap<>(ContainerCommand.super.prepareRuntime(console));
        properties.putAll(StoreAccess.location(outDir(), console.settings(), console.messages())
                .properties());
        return properties;
    }
}
