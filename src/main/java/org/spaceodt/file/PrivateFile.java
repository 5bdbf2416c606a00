package org.spaceodt.file;

import java.io.FileOutputStream;
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

    /**
     * A file that may be there: then its mode is narrowed to what new files in its folder have, and what is left of a line that was
     * broken off gets an end.
     *
     * @throws LinkRefused when it is a link: what it points to is somebody else's
     */
    public static FileOutputStream append(Path file) throws IOException {
        OutDir out = OutDir.at(file.toAbsolutePath().getParent());
        out.check(file);
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            out.settle(out.file(file), file);
        }
        boolean broken = isBroken(file);
        FileOutputStream stream = new FileOutputStream(file.toFile(), true);
        if (broken) {
            stream.write('\n');
        }
        return stream;
    }

    private static boolean isBroken(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (RandomAccessFile there = new RandomAccessFile(file.toFile(), "r")) {
            if (there.length() == 0) {
                return false;
            }
            there.seek(there.length() - 1);
            return there.read() != '\n';
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
