package org.spaceodt.sheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.spaceodt.diagnostic.DiagnosticTexts;

/**
 * How the characters of a text file are written. A byte order mark says it; without one it is UTF-8 if all of it can be
 * UTF-8, else Windows-1252, which is what Excel on Windows calls CSV.
 *
 * @param mark length of the byte order mark
 */
public record Encoding(Charset charset, int mark) {
    /** What Excel on Windows calls CSV, in the west of Europe. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int PIECE = 1 << 16;

    /** Looks at all of it. */
    public static Encoding of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(4);
            if (begins(start, 0xEF, 0xBB, 0xBF)) {
                isUtf8(source);
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (begins(start, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (begins(start, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            if (start.length == 4 && start[1] == 0 && start[3] == 0 && start[0] != 0 && start[2] != 0) {
                return new Encoding(StandardCharsets.UTF_16LE, 0);
            }
        }
        return new Encoding(isUtf8(source) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** What cannot be read becomes U+FFFD, and is found in the cell that it is in. */
    public Reader open(Source source) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all of it can be UTF-8.
     *
     * @throws Unreadable where it has zero bytes, which no text has
     */
    private static boolean isUtf8(Source source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        boolean utf8 = true;
        int line = 1;
        try (InputStream in = source.open()) {
            for (int read = 0; read >= 0; ) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                line = refuseBinary(bytes.array(), bytes.position(), bytes.position() + read, line);
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                utf8 = utf8 && !decoder.decode(bytes, characters, read < 0).isError();
                characters.clear();
                if (utf8) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return utf8;
    }

    private static int refuseBinary(byte[] piece, int from, int to, int firstLine) throws Unreadable {
        int line = firstLine;
        for (int i = from; i < to; i++) {
            if (piece[i] == '\n') {
                line++;
            } else if (piece[i] == 0) {
                throw new Unreadable(DiagnosticTexts.error(0, "", "file.binary", String.valueOf(line)));
            }
        }
        return line;
    }
}
