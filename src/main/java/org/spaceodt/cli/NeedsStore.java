package org.spaceodt.cli;

import java.nio.file.Path;

/** A command that works with jobs: {@link Services#jobs} gives it the store. */
interface NeedsStore extends Work {
    /** Where the jobs are kept, unless they are in a PostgreSQL. */
    Path outDir();

    /** Which database has to be on when the container starts. */
    @Override
    default void beforeTheContainer(Messages messages) throws UsageError {
        Work.super.beforeTheContainer(messages);
        StoreAccess.location(outDir(), messages).properties().forEach(System::setProperty);
    }
}
