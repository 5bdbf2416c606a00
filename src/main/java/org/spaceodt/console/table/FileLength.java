package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows a file has, as long as it is the same file: not replaced, as long as before, and not written to since. Thread-safe.
 *
 * @param key of the file on its disk, with its length and when it was written to
 */
record FileLength(String key) {
    /** More files than an out-dir has, and no more than some kilobytes. */
    private static final int MOST = 1_000;

    private static final Map<String, Long> ROWS = new ConcurrentHashMap<>();

    static FileLength of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileLength(
                file.toAbsolutePath() + " " + now.fileKey() + " " + now.size() + " " + now.lastModifiedTime());
    }

    /** Empty where nobody has counted them. */
    OptionalLong rows() {
        Long known = ROWS.get(key);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    void counted(long rows) {
        if (ROWS.size() >= MOST) {
            ROWS.clear();
        }
        ROWS.put(key, rows);
    }
}
