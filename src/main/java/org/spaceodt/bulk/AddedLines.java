package org.spaceodt.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.spaceodt.sheet.CsvRows;

/**
 * A file of mode 600 that only grows. Each addition is whole, also when several threads or processes add to the same file.
 */
final class AddedLines {
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;
    private final List<String> header;

    private AddedLines(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    static AddedLines to(Path file) {
        return new AddedLines(file, List.of());
    }

    /** With that header, if the file is new. */
    AddedLines under(List<String> columns) {
        return new AddedLines(file, columns);
    }

    void addCells(List<?> cells) throws IOException {
        add(CsvRows.line(cells));
    }

    void add(String line) throws IOException {
        Files.createDirectories(file.getParent());
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), attributes());
                    FileLock lock = channel.lock()) {
                String text =
                        lock.isValid() && channel.size() == 0 && !header.isEmpty() ? CsvRows.line(header) + line : line;
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    private static FileAttribute<?>[] attributes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
