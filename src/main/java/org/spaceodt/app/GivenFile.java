package org.spaceodt.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody names for the program to read. */
public final class GivenFile {
    /** A name with an ending, or a short one. What is long and has none may be a token that stands where it should not. */
    private static final String NAME = ".*[. ].*|.{0,40}";

    private GivenFile() {}

    /**
     * A table is read twice, and its size is looked at: a pipe or a device will not do.
     *
     * @throws UsageError when it is none
     */
    public static void require(Path file, Messages messages) throws UsageError {
        if (!Files.exists(file)) {
            throw new UsageError(messages.get("locations.noInput", shown(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageError(
                    messages.get(Files.isDirectory(file) ? "file.folder" : "file.notRegular", file.toString()));
        }
    }

    private static String shown(Path file) {
        Path name = file.getFileName();
        return name == null
                ? file.toString()
                : file.resolveSibling(Messages.repeated(name.toString(), NAME)).toString();
    }
}
