package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.file.FileStamp;

/** How many rows a file has, as long as it is the same file. Thread-safe. */
record FileLength(FileStamp stamp) {
    /** More files than an out-dir has, and no more than some kilobytes. */
    private static final int MOST = 1_000;

    private static final Map<FileStamp, Long> ROWS = new ConcurrentHashMap<>();

    static FileLength of(Path file) throws IOException {
        return new FileLength(FileStamp.of(file));
    }

    /** Empty where nobody has counted them. */
    OptionalLong rows() {
        Long known = ROWS.get(stamp);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    void counted(long rows) {
        if (ROWS.size() >= MOST) {
            ROWS.clear();
        }
        ROWS.put(stamp, rows);
    }
}
