package org.spaceodt.job.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The file of a store, as it was when it was opened. One that is removed or replaced can be written to on and on, and nobody sees
 * it.
 */
final class StoreFile {
    private final Path path;
    /** Device and inode; nothing where files have none, and cannot be removed while they are open. */
    private final Object key;

    private StoreFile(Path path, Object key) {
        this.path = path;
        this.key = key;
    }

    /** @throws IOException when it is not there */
    static StoreFile opened(Path path) throws IOException {
        return new StoreFile(path, key(path));
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    Path path() {
        return path;
    }

    boolean isThere() {
        try {
            return Objects.equals(key(path), key);
        } catch (IOException e) {
            return false;
        }
    }
}
