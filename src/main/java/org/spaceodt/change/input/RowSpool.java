package org.spaceodt.change.input;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows from their check to their write, compressed in memory: some 50 bytes each, and no copy of somebody's data on a disk.
 * Written once, then read as often as it is needed.
 */
final class RowSpool implements AutoCloseable {
    private final ObjectMapper json;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SequenceWriter writer;

    RowSpool(ObjectMapper json) throws IOException {
        this.json = json;
        this.writer = json.writerFor(CheckedRow.class)
                .withRootValueSeparator("\n")
                .writeValues(new DeflaterOutputStream(bytes));
    }

    void add(CheckedRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be kept as JSON", e);
        }
    }

    /** Ends the writing. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** From the first; only when it was closed. */
    Reading read() throws IOException {
        return new Reading(json.readerFor(CheckedRow.class)
                .readValues(new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    /** The rows, one by one. */
    static final class Reading implements AutoCloseable {
        private final MappingIterator<CheckedRow> rows;

        private Reading(MappingIterator<CheckedRow> rows) {
            this.rows = rows;
        }

        /** Nothing at the end. */
        Optional<CheckedRow> next() throws IOException {
            return rows.hasNextValue() ? Optional.of(rows.nextValue()) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
