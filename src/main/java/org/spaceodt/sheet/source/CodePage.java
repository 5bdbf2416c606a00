package org.spaceodt.sheet.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.cell.damage.Letters;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;

/** A byte a character, as Excel saves what it calls CSV, CSV (MS-DOS) and CSV (Macintosh); nothing in the file says which. */
enum CodePage {
    WINDOWS("windows-1252", "CSV"),
    MS_DOS("IBM850", "CSV (MS-DOS)"),
    MACINTOSH("x-MacRoman", "CSV (Macintosh)");

    private final Charset charset;
    private final String format;

    CodePage(String charset, String format) {
        this.charset = Charset.forName(charset);
        this.format = format;
    }

    Charset charset() {
        return charset;
    }

    /** Anything but the usual one is said. */
    Optional<Diagnostic> odd() {
        return this == WINDOWS
                ? Optional.empty()
                : Optional.of(DiagnosticTexts.warning(0, "", "file.code_page", format));
    }

    private String read(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** The words of a file that have other letters than English: in the right code page they are words. For one thread. */
    static final class Words {
        private static final int MOST = 2_000;
        private static final int LONGEST = 60;
        /** So much worse is wrong altogether, and not here and there. */
        private static final int MUCH = 4;

        private final Map<String, Integer> lines = new LinkedHashMap<>();
        private final StringBuilder word = new StringBuilder();
        private boolean other;

        private record Score(CodePage page, int sum, int bad) {}

        void add(int b, int line) {
            boolean ends = b <= ' ' || b == ',' || b == ';' || b == '"' || b == '|';
            if (ends && other && lines.size() < MOST) {
                lines.putIfAbsent(word.toString(), line);
            }
            if (ends) {
                word.setLength(0);
                other = false;
            } else if (word.length() < LONGEST) {
                word.append((char) b);
                other |= b >= 0x80;
            }
        }

        /** @throws Unreadable when two of them make words */
        CodePage codePage() throws Unreadable {
            Score windows = score(WINDOWS);
            Score dos = score(MS_DOS);
            Score mac = score(MACINTOSH);
            Score second =
                    dos.bad() * MUCH < mac.bad() || dos.bad() <= mac.bad() * MUCH && dos.sum() >= mac.sum() ? dos : mac;
            if (windows.bad() == 0) {
                if (second.bad() == 0 && second.sum() >= windows.sum()) {
                    throw unclear(WINDOWS, second.page());
                }
                return WINDOWS;
            }
            if (dos.bad() == 0 && mac.bad() == 0 && dos.sum() == mac.sum()) {
                throw unclear(MS_DOS, MACINTOSH);
            }
            return second.bad() * MUCH <= windows.bad() && second.sum() > windows.sum() ? second.page() : WINDOWS;
        }

        private Score score(CodePage page) {
            int sum = 0;
            int bad = 0;
            for (String bytes : lines.keySet()) {
                String read = page.read(bytes);
                for (int i = 0; i < read.length(); i++) {
                    int likelihood = Letters.likelihood(read, i);
                    sum += likelihood;
                    bad += likelihood == Letters.BAD ? 1 : 0;
                }
            }
            return new Score(page, sum, bad);
        }

        private Unreadable unclear(CodePage one, CodePage other) {
            Map.Entry<String, Integer> first = lines.entrySet().iterator().next();
            return new Unreadable(DiagnosticTexts.error(
                    first.getValue(),
                    "",
                    "file.code_page_unclear",
                    one.read(first.getKey()),
                    other.read(first.getKey())));
        }
    }
}
