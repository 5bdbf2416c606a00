package org.spaceodt.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Opens files that nobody but their owner may read (mode 600, where the system knows modes), before anything is in them.
 * They are no NIO channels, because those close when a thread that writes to them is interrupted, and calls are.
 */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** A new file; one that was there is taken away first, as others may have it open. */
    public static RandomAccessFile replace(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file)) {
            Files.delete(file);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, attributes());
        }
        return new RandomAccessFile(file.toFile(), "rw");
    }

    /** A file that may be there: then its mode is narrowed. */
    public static void prepareToAppend(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, attributes());
        } else if (knowsModes() && Files.isRegularFile(file)) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    /** What a file is made with, so that it is nobody else's from the beginning. */
    public static FileAttribute<?>[] attributes() {
        return knowsModes()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
