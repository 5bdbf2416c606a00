package org.spaceodt.sheet.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.cell.RawCell;

/** The rows of a table as they are written, one by one. */
public interface Records extends AutoCloseable {
    /**
     * The next row that is not blank, or nothing at the end.
     *
     * @throws Unreadable when nothing more can be read
     */
    Optional<Raw> next() throws IOException;

    @Override
    void close() throws IOException;

    /** @param cells by heading */
    record Raw(int row, int line, Map<String, RawCell> cells) {}
}
