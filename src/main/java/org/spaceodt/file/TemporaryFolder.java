package org.spaceodt.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A folder of one process for what is on its way through it, which nobody but its owner may read. It holds a lock as long as the process
 * lives, so that what a killed one left can be told from what is in use, also in another container on the same disk. Thread-safe.
 */
public final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "space-odt-uploads-";
    private static final String LOCK = "lock";

    private final Path place;
    private Optional<FileChannel> lock = Optional.empty();

    /** Nothing is made before it is needed. */
    public TemporaryFolder(Path place) {
        this.place = place;
    }

    /** A name that nobody has yet, in the temporary folder of the system. */
    public static Path unused() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().resolve(PREFIX + UUID.randomUUID());
    }

    /** A new, empty file in it. Where somebody has cleaned up, the folder is made again. */
    public Path file() throws IOException {
        there();
        return Files.createTempFile(place, "", ".table", PrivateFile.attributes());
    }

    /** Makes it, unless it is there. */
    public synchronized void there() throws IOException {
        if (lock.isPresent() && Files.exists(place.resolve(LOCK))) {
            return;
        }
        release();
        Files.createDirectories(place.getParent());
        makeOurs();
        FileChannel channel = FileChannel.open(
                place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        lock = Optional.of(channel);
        channel.tryLock();
    }

    private void makeOurs() throws IOException {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        boolean modes = PrivateFile.attributes().length > 0;
        try {
            Files.createDirectory(
                    place,
                    modes
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            // The container, which writes files there, too, has made it as it makes all folders.
            if (modes) {
                Files.setPosixFilePermissions(place, owner);
            }
        }
    }

    /** Removes those beside it whose process is dead, and which are of the same user. What cannot be removed stays. */
    public void removeDead() throws IOException {
        there();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(place.getParent(), PREFIX + "*")) {
            for (Path other : beside) {
                if (!other.equals(place) && isOurs(other)) {
                    removeIfDead(other);
                }
            }
        }
    }

    private boolean isOurs(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(place));
    }

    private static void removeIfDead(Path other) {
        // One without a lock was made this moment, and is about to get it.
        try (FileChannel channel =
                        FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock dead = channel.tryLock()) {
            if (dead != null) {
                remove(other);
            }
        } catch (OverlappingFileLockException | IOException e) {
            // It is in use in this process, or not ours to remove.
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.endsWith(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private void release() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
            lock = Optional.empty();
        }
    }

    /** Removes it with all that is in it. */
    @Override
    public synchronized void close() throws IOException {
        if (lock.isPresent()) {
            remove(place);
            release();
        }
    }
}
