package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/** The texts of a workbook, each of which stands there once: its cells have their numbers. As large as a CSV may be, and no larger. */
final class SharedTexts {
    private static final Set<String> TEXT = Set.of("si");
    /** How characters are written that XML has no place for. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int PIECE = 1 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private long[] starts = new long[64];
    private int count;
    private long end;

    private SharedTexts() {}

    static SharedTexts of(Optional<PartXml> part, TableLimits limits) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isPresent()) {
            try (PartXml xml = part.get()) {
                while (xml.to(TEXT)) {
                    if (xml.begins("si")) {
                        texts.add(plain(xml.text("t", limits.rowCharacters())), limits);
                    }
                }
            }
        }
        return texts;
    }

    /** @throws Unreadable when there is none of that number */
    String get(String number) throws Unreadable {
        int n = number.matches("\\d{1,9}") ? Integer.parseInt(number) : count;
        if (n >= count) {
            throw WorkbookParts.damaged();
        }
        byte[] bytes = new byte[(int) ((n + 1 < count ? starts[n + 1] : end) - starts[n])];
        for (int i = 0; i < bytes.length; i++) {
            long at = starts[n] + i;
            bytes[i] = pieces.get((int) (at / PIECE))[(int) (at % PIECE)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As it is meant. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The same the other way: a text with what XML has no place for, or with what looks like it, stays what it is. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean like =
                    c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            boolean lonely = Character.isSurrogate(c)
                    && !(i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1)))
                    && !(i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c));
            boolean none = c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF' || lonely;
            escaped.append(like || none ? String.format("_x%04X_", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    private void add(String text, TableLimits limits) throws Unreadable {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = end;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (end % PIECE == 0) {
                pieces.add(new byte[PIECE]);
            }
            pieces.get((int) (end / PIECE))[(int) (end % PIECE)] = one;
            end++;
        }
        if (end > limits.bytes()) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "workbook.too_large"));
        }
    }
}
