package org.spaceodt.sheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;

/**
 * How the characters of a text file are written. A byte order mark says it; without one it is UTF-8 if it has more characters
 * of UTF-8 than bytes that are none, else the {@link CodePage} that makes words of it.
 *
 * @param mark length of the byte order mark
 * @param odd what is to be said of it
 */
public record Encoding(Charset charset, int mark, Optional<Diagnostic> odd) {
    /** What Excel on Windows calls CSV, in the west of Europe. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int PIECE = 1 << 16;
    private static final int START = 512;
    private static final List<Encoding> MARKED =
            List.of(of("UTF-32LE", 4), of("UTF-32BE", 4), of("UTF-8", 3), of("UTF-16LE", 2), of("UTF-16BE", 2));

    private static Encoding of(String charset, int mark) {
        return new Encoding(Charset.forName(charset), mark, Optional.empty());
    }

    /**
     * Looks at all of it.
     *
     * @throws Unreadable when it is no text, or it cannot be told which one
     */
    public static Encoding of(Source source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(START);
        }
        Optional<Encoding> marked =
                MARKED.stream().filter(one -> one.isMarkOf(start)).findFirst().or(() -> wide(start));
        if (marked.isPresent() && !marked.get().charset().equals(StandardCharsets.UTF_8)) {
            return marked.get();
        }
        Bytes bytes = Bytes.of(source);
        return marked.orElseGet(() -> of("UTF-8", 0)).orElse(bytes);
    }

    private Encoding orElse(Bytes bytes) throws Unreadable {
        if (mark > 0 || bytes.areUtf8()) {
            return this;
        }
        CodePage page = bytes.codePage();
        return new Encoding(page.charset(), 0, page.odd());
    }

    /** Whether it was guessed, and is not the usual one: what makes no words in it was written in another. */
    public boolean isRare() {
        return odd.isPresent();
    }

    /** What cannot be read becomes U+FFFD, and is found in the cell that it is in. */
    public Reader open(Source source) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    /** The mark, as its charset writes it. */
    public byte[] markBytes() {
        return mark == 0 ? new byte[0] : "\uFEFF".getBytes(charset);
    }

    private boolean isMarkOf(byte[] start) {
        byte[] bytes = markBytes();
        for (int i = 0; i < bytes.length; i++) {
            if (start.length <= i || start[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Two bytes a character, and no mark: every second byte of western text is zero. */
    private static Optional<Encoding> wide(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == 0 && zeros[1] * 3 > start.length) {
            return Optional.of(of("UTF-16LE", 0));
        }
        return zeros[1] == 0 && zeros[0] * 3 > start.length ? Optional.of(of("UTF-16BE", 0)) : Optional.empty();
    }

    /** What shows when all bytes have been looked at. */
    private static final class Bytes {
        private final CodePage.Words words = new CodePage.Words();
        private long whole;
        private long broken;
        private int missing;
        private int line = 1;

        static Bytes of(Source source) throws IOException {
            Bytes bytes = new Bytes();
            byte[] piece = new byte[PIECE];
            try (InputStream in = source.open()) {
                for (int read; (read = in.read(piece)) >= 0; ) {
                    for (int i = 0; i < read; i++) {
                        bytes.add(piece[i] & 0xFF);
                    }
                }
            }
            bytes.words.add(' ', bytes.line);
            bytes.broken += bytes.missing > 0 ? 1 : 0;
            return bytes;
        }

        private void add(int b) throws Unreadable {
            if (b == 0) {
                throw new Unreadable(DiagnosticTexts.error(0, "", "file.binary", String.valueOf(line)));
            }
            words.add(b, line);
            if (missing > 0 && (b & 0xC0) == 0x80) {
                whole += --missing == 0 ? 1 : 0;
                return;
            }
            broken += missing > 0 || b >= 0x80 && b < 0xC2 || b > 0xF4 ? 1 : 0;
            missing = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            line += b == '\n' ? 1 : 0;
        }

        boolean areUtf8() {
            return broken == 0 || whole >= broken;
        }

        CodePage codePage() throws Unreadable {
            return words.codePage();
        }
    }
}
