package org.spaceodt.bulk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets only one process on this machine, and one thread of it, do something in a folder. */
public final class OneAtATime {
    private static final Object IN_THIS_PROCESS = new Object();

    private OneAtATime() {}

    /** What is done meanwhile. */
    public interface Task<T> {
        T call() throws IOException;
    }

    public static <T> T in(Path folder, Task<T> task) throws IOException {
        Files.createDirectories(folder);
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".making-a-job.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return task.call();
            }
        }
    }
}
