package org.spaceodt.sheet.source;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a table comes from. It is read twice: once to see how its characters are written, once for its rows. */
public final class Source implements AutoCloseable {
    private static final String SENT = "api";
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final Opening opening;
    private final long size;
    private final Path spooled;
    private final String name;
    private final Part part;
    private final Optional<Path> file;

    Source(Opening opening, long size, Path spooled) {
        this(opening, size, spooled, SENT, Part.ALL, Optional.ofNullable(spooled));
    }

    private Source(Opening opening, long size, Path spooled, String name, Part part, Optional<Path> file) {
        this.name = name;
        this.part = part;
        this.file = file;
        this.opening = opening;
        this.size = size;
        this.spooled = spooled;
    }

    public static Source of(Path file) throws IOException {
        return new Source(
                unchanged(file), Files.size(file), null, file.getFileName().toString(), Part.ALL, Optional.of(file));
    }

    public static Source of(byte[] content) {
        return new Source(() -> new ByteArrayInputStream(content), content.length, null);
    }

    /**
     * Keeps what comes in a file, which is removed when this is closed, or when not all has come, whatever was thrown: at most one byte more
     * than the limit, so that it shows.
     */
    public static Source spool(InputStream content, TableLimits limits, Path file) throws IOException {
        boolean whole = false;
        try {
            copy(content, limits, file);
            Source source = new Source(unchanged(file), Files.size(file), file);
            whole = true;
            return source;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(InputStream content, TableLimits limits, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long left = limits.bytes() + 1;
            for (int read; left > 0 && (read = content.read(piece, 0, (int) Math.min(piece.length, left))) >= 0; ) {
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }

    /** The table in a member of a JSON object; it can be read as long as this one is not closed. */
    public Source member(String name) {
        return of(new Part(Optional.of(name), part.sheet, part.shared));
    }

    /**
     * The same, of a workbook one sheet of which is meant; it can be read as long as this one is not closed.
     *
     * @param name of the sheet; empty where nobody says it
     */
    public Source sheet(Optional<String> name) {
        return name.isEmpty() ? this : of(new Part(part.member, name, part.shared));
    }

    /**
     * The same, of a table that others read, too; it can be read as long as this one is not closed.
     *
     * @param columns theirs and ours, by canonical name: what people call one of theirs is none of ours
     */
    public Source sharedWith(Set<String> columns) {
        return of(new Part(part.member, part.sheet, columns));
    }

    /** The columns of all who read the table; empty where nobody else does. */
    public Set<String> shared() {
        return part.shared;
    }

    private Source of(Part other) {
        return new Source(opening, size, null, name, other, file);
    }

    /** Of a workbook; empty where nobody says it. */
    public Optional<String> sheet() {
        return part.sheet;
    }

    /** Where it is kept; empty when memory has it. It is as it was when this was made. */
    public Optional<Path> file() throws IOException {
        opening.open().close();
        return file;
    }

    /** Whether it is an archive, as workbooks are: names of files lie. */
    public boolean isArchive() throws IOException {
        try (InputStream in = opening.open()) {
            return Arrays.equals(in.readNBytes(ARCHIVE.length), ARCHIVE);
        }
    }

    /** In which member of a JSON object the table is; empty when it is all there is. */
    public Optional<String> member() {
        return part.member;
    }

    /** Of the file; {@code api} for what somebody sent. */
    public String name() {
        return name;
    }

    /** Whether it is no JSON: names of files lie. */
    public boolean isCsv(Encoding encoding) throws IOException {
        if (part.member.isPresent()) {
            return false;
        }
        try (Reader text = new BufferedReader(encoding.open(this))) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return first != '[' && first != '{';
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** All of it, as it came. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }

    /** What was checked is what is done: a file that was saved in between is refused. */
    private static Opening unchanged(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        return () -> {
            if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(time)) {
                throw new IOException(file + " was changed while it was read");
            }
            return Files.newInputStream(file);
        };
    }

    /** What of it is meant, and for whom. */
    private record Part(Optional<String> member, Optional<String> sheet, Set<String> shared) {
        static final Part ALL = new Part(Optional.empty(), Optional.empty(), Set.of());
    }

    interface Opening {
        InputStream open() throws IOException;
    }
}
