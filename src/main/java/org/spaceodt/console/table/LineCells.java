package org.spaceodt.console.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a row by column, made when somebody asks for one. It is filled anew with each row of a file.
 *
 * <p>What is wrong with the row is thrown as an {@link UncheckedIOException} by whoever asks.
 */
final class LineCells extends AbstractMap<String, String> {
    private final JsonFields fields = new JsonFields();
    private RowLines line;

    void fill(RowLines row) throws IOException {
        line = row;
        row.fill(fields);
    }

    /** The fields of an item that a cell has. */
    JsonFields item(String column) throws IOException {
        return fields.objectInText(column);
    }

    @Override
    public String get(Object column) {
        try {
            return fields.text((String) column);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getOrDefault(Object column, String other) {
        String text = get(column);
        return text == null ? other : text;
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    /** All of them are made. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            line.cells(Set.of(), all::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.entrySet();
    }
}
