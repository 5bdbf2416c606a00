package org.spaceodt.sheet.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/**
 * The parts of a workbook, unpacked as they are read. What unpacks to far more than a table has is refused as soon as it shows, whatever
 * the archive says of its sizes.
 */
final class WorkbookParts implements AutoCloseable {
    /** What tables unpack to is less than this many times as large, as they repeat a lot. */
    private static final int RATIO = 100;

    private static final long ALWAYS = 1 << 20;
    /** So many times the largest CSV: each cell of a sheet stands between its marks. */
    private static final int UNPACKED = 8;

    private final ZipFile zip;
    private final TableLimits limits;
    private long unpacked;

    private WorkbookParts(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws Unreadable when it is no archive */
    static WorkbookParts open(Path file, TableLimits limits) throws IOException {
        try {
            return new WorkbookParts(new ZipFile(file.toFile()), limits);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    static Unreadable damaged() {
        return new Unreadable(DiagnosticTexts.error(0, "", "workbook.damaged"));
    }

    TableLimits limits() {
        return limits;
    }

    boolean has(String ending) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith(ending));
    }

    boolean hasFolder(String start) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(start));
    }

    /** Nothing when there is no such part. */
    Optional<PartXml> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream content = zip.getInputStream(entry);
            return Optional.of(new PartXml(new Bounded(content, entry.getCompressedSize())));
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    /** @throws Unreadable when there is no such part */
    PartXml open(String name) throws IOException {
        return find(name).orElseThrow(WorkbookParts::damaged);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends what never ends. */
    private final class Bounded extends FilterInputStream {
        private final long most;
        private long read;
        /** Since a mark began: one that is as long as a whole row is none. */
        private long sinceMark;

        Bounded(InputStream in, long packed) {
            super(in);
            this.most = ALWAYS + RATIO * Math.max(0, packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(into, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged();
            }
            for (int i = offset; i < offset + count; i++) {
                sinceMark = into[i] == '<' ? 0 : sinceMark + 1;
                if (sinceMark > limits.rowCharacters()) {
                    throw damaged();
                }
            }
            read += Math.max(0, count);
            unpacked += Math.max(0, count);
            if (read > most || unpacked > UNPACKED * limits.bytes()) {
                throw new Unreadable(DiagnosticTexts.error(0, "", "workbook.too_large"));
            }
            return count;
        }
    }
}
