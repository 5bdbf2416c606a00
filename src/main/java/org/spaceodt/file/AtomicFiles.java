package org.spaceodt.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Puts a whole file in the place of another in one step: whoever reads finds the old one or the new one, also after a crash
 * or a power cut. Nobody's interrupt ends it in the middle.
 */
public final class AtomicFiles {
    private static final int AT_ONCE = 8;

    private AtomicFiles() {}

    /**
     * @param place of the file; its folder is there
     * @param attributes of the new file; without any, those that new files of the process have
     * @throws IOException when it cannot be written; what was there before is there still
     */
    public static void write(Path place, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Path part = Files.createFile(beside(place), attributes);
        try {
            // No channel: an interrupt would close it in the middle.
            try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
                file.write(content);
            }
            replace(Map.of(place, part));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A new name in the folder of a file, hidden, that says which process it is of. */
    public static Path beside(Path place) {
        return place.resolveSibling(
                "." + place.getFileName() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".new");
    }

    /**
     * Several, one after the other in their order; each alone is whole.
     *
     * @param parts the new file of each place, on the same file system; they move there
     */
    public static void replace(Map<Path, Path> parts) throws IOException {
        toDisk(parts.values());
        Set<Path> folders = new LinkedHashSet<>();
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            Files.move(
                    part.getValue(),
                    part.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            folders.add(part.getKey().toAbsolutePath().getParent());
        }
        folders.forEach(AtomicFiles::namesToDisk);
    }

    /** A folder gets its name in one step; nothing has that name. What is in it is on the disk already. */
    public static void name(Path folder, Path name) throws IOException {
        Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
        namesToDisk(name.toAbsolutePath().getParent());
    }

    /** By itself, for who has many files and has to be quick later. Several at once: the disk takes them together; on threads that nobody interrupts. */
    public static void toDisk(Collection<Path> parts) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, Math.max(1, parts.size())));
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> toDisk(part), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed ? failed.getCause() : new IOException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static void toDisk(Path part) {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void namesToDisk(Path folder) {
        boolean interrupted = Thread.interrupted();
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Not every system opens a folder; the file is in its place, and whole.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
