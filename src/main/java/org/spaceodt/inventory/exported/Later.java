package org.spaceodt.inventory.exported;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file whose rows are looked for when somebody asks for one. At the start only its beginning and its end are looked at. */
final class Later {
    private static final int END = 4;

    private final Path path;
    private final Keys keys;
    private Optional<RowFile> file = Optional.empty();
    private boolean asked;

    Later(Path path, Keys keys) throws DamagedExport {
        this.path = path;
        this.keys = keys;
        String name = path.getFileName().toString();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            boolean begun = text(channel, 0).startsWith("[");
            boolean ended =
                    text(channel, Math.max(0, channel.size() - END)).strip().endsWith("]");
            if (!begun || !ended) {
                throw new DamagedExport(DamagedExport.Reason.UNREADABLE, name, 0);
            }
        } catch (IOException e) {
            throw new DamagedExport(DamagedExport.Reason.UNREADABLE, name, 0);
        }
    }

    private static String text(FileChannel channel, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(END);
        channel.read(buffer, at);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    synchronized void close() {
        asked = true;
        file.ifPresent(RowFile::close);
    }

    /** Empty when it turns out to be damaged. */
    synchronized Optional<RowFile> file() {
        if (!asked) {
            asked = true;
            try {
                file = Optional.of(RowFile.open(path, keys, true));
            } catch (DamagedExport e) {
                file = Optional.empty();
            }
        }
        return file;
    }
}
