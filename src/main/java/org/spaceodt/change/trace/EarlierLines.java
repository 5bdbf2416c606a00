package org.spaceodt.change.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jboss.logging.Logger;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.file.FreeName;
import org.spaceodt.file.OutDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * What is in a file before a line is added to it: a process may have been killed in the middle of one, and people save such files
 * with editors and spreadsheets. A last line without end that is whole gets its end. One that is not goes to {@code FILE.half}.
 * A file that is no table of ours any more (other columns, another separator or encoding) goes, whole, to {@code NAME_until_TIME},
 * and begins anew. Both are said in the log of the program. For whoever has the lock of the file.
 */
final class EarlierLines {
    private static final Logger LOG = Logger.getLogger(EarlierLines.class);
    private static final String MARK = "\uFEFF";
    private static final int HEAD = 1 << 12;

    private final OutDir out;
    private final Path file;
    private final List<String> header;
    private final CsvForm form;
    private final FileChannel channel;

    /** @param header of a table; without any, the lines are JSON */
    EarlierLines(OutDir out, Path file, List<String> header, CsvForm form, FileChannel channel) {
        this.out = out;
        this.file = file;
        this.header = header;
        this.form = form;
        this.channel = channel;
    }

    void mend() throws IOException {
        if (channel.size() == 0) {
            return;
        }
        if (!isOurs()) {
            putAsideAll();
            return;
        }
        long begins = LastLine.of(channel, !header.isEmpty()).begins();
        if (holdsRows(begins)) {
            // Not a cell of several lines that was broken off, but a quote that somebody put there.
            begins = LastLine.of(channel, false).begins();
        }
        if (begins < channel.size()) {
            if (isWhole(line(begins))) {
                append(header.isEmpty() ? "\n" : "\r\n");
            } else {
                putAsideHalf(begins);
            }
        }
    }

    private String line(long begins) throws IOException {
        String text = text(begins, Math.min(LastLine.LONGEST, channel.size() - begins));
        return begins == 0 ? withoutMark(text) : text;
    }

    private boolean holdsRows(long begins) throws IOException {
        return !header.isEmpty() && line(begins).lines().skip(1).anyMatch(this::isWhole);
    }

    private boolean isWhole(String line) {
        if (header.isEmpty()) {
            try {
                return JsonFormat.MAPPER.readTree(line).isObject();
            } catch (JsonProcessingException e) {
                return false;
            }
        }
        return cells(line).size() == header.size();
    }

    /** Of one row; nothing where it is none, or several. */
    private List<String> cells(String text) {
        try (CSVParser parser = CSVParser.parse(text, form.format())) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (IOException | UncheckedIOException e) {
            // An open quote, or one in the wrong place.
        }
        return List.of();
    }

    private boolean isOurs() throws IOException {
        String head = text(0, Math.min(HEAD, channel.size()));
        if (header.isEmpty()) {
            // Saved as UTF-16, lines of UTF-8 behind it could be read by nobody.
            int first = bytes(0, 1).get(0) & 0xFF;
            return first != 0xFE && first != 0xFF;
        }
        String line = withoutMark(head).lines().findFirst().orElse("");
        return cells(line).equals(header);
    }

    private void putAsideHalf(long begins) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (FileChannel kept = FileChannel.open(
                out.file(half), StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            copy(begins, kept);
            kept.write(ByteBuffer.wrap(new byte[] {'\n'}));
            kept.force(true);
        }
        channel.truncate(begins);
        LOG.warnf("The last line of %s is not whole: it is in %s now", file, half);
    }

    private void putAsideAll() throws IOException {
        Path other = aside();
        // Copied, not moved: others that wait for the lock have this very file open.
        try (FileChannel kept =
                FileChannel.open(out.file(other), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            copy(0, kept);
            kept.force(true);
        }
        channel.truncate(0);
        LOG.warnf("%s was saved in another form: it is %s now, and begins anew", file, other);
    }

    private Path aside() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = name.substring(0, dot) + "_until_" + DatedFolders.time(Instant.now());
        return FreeName.beside(file, base, name.substring(dot));
    }

    private void copy(long from, FileChannel to) throws IOException {
        for (long at = from; at < channel.size(); ) {
            at += channel.transferTo(at, channel.size() - at, to);
        }
    }

    private void append(String text) throws IOException {
        channel.position(channel.size());
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(long from, long length) throws IOException {
        return StandardCharsets.UTF_8.decode(bytes(from, (int) length)).toString();
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.flip();
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
