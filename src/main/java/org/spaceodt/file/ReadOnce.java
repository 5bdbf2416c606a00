package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What small files say, read again only where the file is another one than before: pages ask for the same few again and again.
 * Thread-safe.
 *
 * @param <T> does not change
 */
public final class ReadOnce<T> {
    private final int most;
    private final Map<FileStamp, T> known = new ConcurrentHashMap<>();

    /** @param most of so many files is known what they say */
    public ReadOnce(int most) {
        this.most = most;
    }

    /** Reads a file. */
    public interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** @throws IOException when the file is not there, or the reader throws it; that is not kept */
    public T of(Path file, Reader<T> reader) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        T said = known.get(stamp);
        if (said == null) {
            said = reader.read(file);
            if (known.size() >= most) {
                known.clear();
            }
            // Who replaced it in between gave it another stamp.
            if (FileStamp.of(file).equals(stamp)) {
                known.put(stamp, said);
            }
        }
        return said;
    }
}
