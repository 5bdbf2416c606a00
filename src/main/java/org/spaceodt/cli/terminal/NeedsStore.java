package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;

/** A command that works with jobs: {@link Services#jobs} gives it the store. */
public interface NeedsStore extends Work {
    /** Where the jobs are kept, unless they are in a PostgreSQL. */
    Path outDir();

    /** Which database has to be on when the container starts. */
    @Override
    default void beforeTheContainer(Messages messages) throws UsageError {
        Work.super.beforeTheContainer(messages);
        StoreAccess.location(outDir(), messages).properties().forEach(System::setProperty);
    }
}
