package org.spaceodt.sandbox.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file of one module: a JSON array with one row a line. It stays open as long as the program runs. */
final class RowFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BLOCK = 1 << 20;
    private static final JsonFactory FACTORY = MAPPER.getFactory();

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

    /** Gives all rows in order, read in large blocks. */
    void each(Inventory.Visitor visitor) throws DamagedExport {
        int row = 0;
        while (row < index.size()) {
            int last = row;
            while (last + 1 < index.size() && index.to(last + 1) - index.from(row) < BLOCK) {
                last++;
            }
            byte[] block = bytes(index.from(row), index.to(last));
            for (int n = row; n <= last; n++) {
                int from = (int) (index.from(n) - index.from(row));
                visitor.row(n, tree(block, from, (int) (index.to(n) - index.from(n)), n));
            }
            row = last + 1;
        }
    }

    private JsonNode tree(byte[] block, int from, int length, int row) throws DamagedExport {
        try {
            JsonNode json = MAPPER.readTree(block, from, length);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new DamagedExport(DamagedExport.Reason.NOT_JSON, name(), row + 1L);
    }

    /** The row, unless it is no JSON object. */
    Optional<JsonNode> row(int row) {
        try {
            JsonNode json = MAPPER.readTree(bytes(row));
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
                boolean wanted = parser.currentName().equals("raw_json");
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.VALUE_STRING) {
                    JsonNode json = MAPPER.readTree(parser.getText());
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
