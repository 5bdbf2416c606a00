package org.spaceodt.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody names for the program to read. */
public final class GivenFile {
    private GivenFile() {}

    /**
     * A table is read twice, and its size is looked at: a pipe or a device will not do.
     *
     * @throws UsageError when it is none
     */
    public static void require(Path file, Messages messages) throws UsageError {
        if (!Files.exists(file)) {
            throw new UsageError(messages.get("locations.noInput", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageError(
                    messages.get(Files.isDirectory(file) ? "file.folder" : "file.notRegular", file.toString()));
        }
    }
}
