package org.spaceodt.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Work that changes something that outlives the process: a file for each item, with a line for each time it was applied. An
 * item in doubt is read back first.
 */
final class Remote implements Work {
    private final Path folder;
    private final int slowness;

    /** @param slowness up to so many milliseconds before and after the change */
    Remote(Path folder, int slowness) {
        this.folder = folder;
        this.slowness = slowness;
    }

    @Override
    public String kind() {
        return Scripted.KIND;
    }

    @Override
    public Outcome run(Item item, Attempt attempt) {
        Path place = place(item);
        if (attempt.inDoubt().isPresent()) {
            append(folder.resolve("doubts"), item.position());
            // A process may be killed when it has made the file, and before it has written.
            if (applied(item) > 0) {
                return new Outcome.Done("{\"found\":" + item.position() + "}");
            }
        }
        attempt.intend("{\"write\":" + item.position() + "}");
        pause();
        append(place, item.position());
        pause();
        return new Outcome.Done("{\"wrote\":\"" + item.input() + "\"}");
    }

    private Path place(Item item) {
        return folder.resolve(item.jobId() + "-" + item.position());
    }

    /** How often an item was applied. */
    int applied(Item item) {
        return Files.exists(place(item)) ? lines(place(item)).size() : 0;
    }

    int doubts() {
        Path doubts = folder.resolve("doubts");
        return Files.exists(doubts) ? lines(doubts).size() : 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, int position) {
        try {
            Files.writeString(file, position + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause() {
        if (slowness > 0) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(slowness));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
