package org.spaceodt.change.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.spaceodt.file.PrivateFile;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * A file of mode 600 that only grows. Each addition is whole, also when several threads or processes add to the same file. What a
 * process that was killed in the middle of one has left of it is cut off.
 */
final class AddedLines {
    private static final Object IN_THIS_PROCESS = new Object();
    private static final String CSV_END = "\r\n";

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
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                            PrivateFile.attributes());
                    FileLock lock = channel.lock()) {
                long end = wholeLines(channel, line.endsWith(CSV_END) ? CSV_END : "\n");
                channel.truncate(end).position(end);
                String text = lock.isValid() && end == 0 && !header.isEmpty() ? CsvRows.line(header) + line : line;
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    /** Where the last line that is whole ends. */
    private static long wholeLines(FileChannel channel, String lineEnd) throws IOException {
        byte[] wanted = lineEnd.getBytes(StandardCharsets.UTF_8);
        ByteBuffer read = ByteBuffer.allocate(wanted.length);
        for (long end = channel.size(); end >= wanted.length; end--) {
            channel.read(read.clear(), end - wanted.length);
            if (Arrays.equals(read.array(), wanted)) {
                return end;
            }
        }
        return 0;
    }
}
