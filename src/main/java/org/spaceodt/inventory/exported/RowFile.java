package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;

/** The file of one module: a JSON array with one row a line. It stays open until somebody closes it. */
final class RowFile {
    private static final JsonFactory FACTORY = JsonFormat.MAPPER.getFactory();

    private final Path file;
    private final FileChannel channel;
    private final RowIndex index;
    private final long length;

    private RowFile(Path file, FileChannel channel, RowIndex index) throws IOException {
        this.length = channel.size();
        this.file = file;
        this.channel = channel;
        this.index = index;
    }

    static RowFile open(Path file, Keys keys, boolean called) throws DamagedExport {
        String name = file.getFileName().toString();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new RowFile(file, channel, new RowScan(name, channel, keys, called).run());
        } catch (IOException e) {
            throw new DamagedExport(DamagedExport.Reason.UNREADABLE, name, 0);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It was read only.
        }
    }

    RowIndex index() {
        return index;
    }

    String name() {
        return file.getFileName().toString();
    }

    /** The bytes of a row and of the comma after it. */
    private byte[] bytes(int row) {
        return bytes(index.from(row), Math.min(index.to(row), length));
    }

    private byte[] bytes(long from, long to) {
        byte[] bytes = new byte[Math.toIntExact(Math.min(to, length) - from)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position()) < 0) {
                    throw new IOException("The file " + file.getFileName() + " has become shorter.");
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the rows from one to before another in order, read in large blocks. */
    void each(int begin, int end, List<String> columns, Inventory.Visitor visitor) throws DamagedExport {
        RowCells cells = new RowCells(columns);
        int row = begin;
        while (row < end) {
            int last = row;
            while (last + 1 < end && index.to(last + 1) - index.from(row) < RowScan.BUFFER) {
                last++;
            }
            byte[] block = bytes(index.from(row), index.to(last));
            for (int n = row; n <= last; n++) {
                int from = (int) (index.from(n) - index.from(row));
                int to = Math.min((int) (index.to(n) - index.from(row)), block.length);
                if (!cells.read(block, from, to)) {
                    throw new DamagedExport(DamagedExport.Reason.NOT_JSON, name(), n + 1L);
                }
                visitor.row(n, cells);
            }
            row = last + 1;
        }
    }

    /** The row, unless it is no JSON object. */
    Optional<JsonNode> row(int row) {
        try {
            JsonNode json = JsonFormat.MAPPER.readTree(bytes(row));
            return json.isObject() ? Optional.of(json) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The whole item that the row holds as text, unless that is no JSON object. */
    Optional<JsonNode> item(int row) {
        try (JsonParser parser = FACTORY.createParser(bytes(row))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(Inventory.ITEM);
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.VALUE_STRING) {
                    JsonNode json = JsonFormat.MAPPER.readTree(parser.getText());
                    return json != null && json.isObject() ? Optional.of(json) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
