package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file as it was when it was opened. One that is removed or replaced can be written to on and on, and nobody sees
 * it.
 */
public final class OpenedFile {
    private final Path path;
    /** Device and inode; nothing where files have none, and cannot be removed while they are open. */
    private final Object key;

    private OpenedFile(Path path, Object key) {
        this.path = path;
        this.key = key;
    }

    /** @throws IOException when it is not there */
    public static OpenedFile opened(Path path) throws IOException {
        return new OpenedFile(path, key(path));
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    public Path path() {
        return path;
    }

    public boolean isThere() {
        try {
            return Objects.equals(key(path), key);
        } catch (IOException e) {
            return false;
        }
    }
}
