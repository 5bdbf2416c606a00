package org.spaceodt.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a table as they are written, one by one. */
interface Records extends AutoCloseable {
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

    /** What a cell can be before anybody knows what it means. */
    sealed interface RawCell {}

    record Plain(String text) implements RawCell {}

    /** A JSON array. */
    record Many(List<String> texts) implements RawCell {}

    /** A JSON object, or an array of more than values; as JSON. */
    record Nested(String json) implements RawCell {}
}
