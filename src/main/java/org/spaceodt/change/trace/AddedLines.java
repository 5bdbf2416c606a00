package org.spaceodt.change.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.spaceodt.file.OutDir;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * A file that only grows. Each addition is whole, also when several threads or processes add to the same file; nothing that is there
 * is lost, whatever it has been saved with in between: what cannot stay where it is is kept beside it ({@link EarlierLines}).
 */
final class AddedLines {
    private static final Object IN_THIS_PROCESS = new Object();

    private final OutDir out;
    private final Path file;
    private final List<String> header;
    private final CsvForm form;

    private AddedLines(OutDir out, Path file, List<String> header, CsvForm form) {
        this.out = out;
        this.file = file;
        this.header = header;
        this.form = form;
    }

    /** Lines of JSON. */
    static AddedLines to(OutDir out, Path file) {
        return new AddedLines(out, file, List.of(), CsvForm.PLAIN);
    }

    /** Rows of a table with that header, in that form. */
    AddedLines under(List<String> columns, CsvForm tableForm) {
        return new AddedLines(out, file, columns, tableForm);
    }

    /** Makes the file where it is missing, with its header and no line. */
    void begin() throws IOException {
        add("");
    }

    void addCells(List<?> cells) throws IOException {
        add(form.line(cells));
    }

    /** @param line with its end */
    void add(String line) throws IOException {
        whenMended(channel -> {
            String text = channel.size() == 0 && !header.isEmpty() ? form.header(header) + line : line;
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /** Puts aside what is no line, so that who reads the file reads what will stay there. */
    void mend() throws IOException {
        whenMended(channel -> {});
    }

    private interface Adding {
        void add(FileChannel channel) throws IOException;
    }

    private void whenMended(Adding adding) throws IOException {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            out.file(file),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    new EarlierLines(out, file, header, form, channel).mend();
                    adding.add(channel);
                }
            }
        }
    }
}
