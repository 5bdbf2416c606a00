package org.spaceodt.change.cell.damage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text that some program read in another encoding than it was written in. */
public final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Of Excel's "CSV (MS-DOS)" and "CSV (Macintosh)". */
    private static final List<Charset> OTHERS = List.of(Charset.forName("IBM850"), Charset.forName("x-MacRoman"));

    private static final Pattern UTF_7 = Pattern.compile("\\+([A-Za-z0-9+/]{3,})-");

    private Mojibake() {}

    /** UTF-8 that was taken for Windows-1252, {@code AlcorcÃ³n}, or is UTF-7, {@code Alcorc+APM-n}: what it was before. */
    public static Optional<String> repaired(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return utf7(text);
        }
        return bytes(text).flatMap(bytes -> {
            try {
                String before = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Optional.of(before).filter(it -> it.chars().allMatch(Mojibake::isUsual));
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        });
    }

    /** A code page of MS-DOS or of a Macintosh that was taken for Windows-1252, {@code Alcorc¢n}: what it probably was. */
    public static Optional<String> otherCodePage(String text) {
        if (unlikely(text) == 0) {
            return Optional.empty();
        }
        return bytes(text).flatMap(bytes -> OTHERS.stream()
                .map(other -> new String(bytes, other))
                .filter(read -> unlikely(read) == 0)
                .findFirst());
    }

    private static long unlikely(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> Letters.likelihood(text, at) < -1)
                .count();
    }

    /** As they were before they were read as Windows-1252, if that is possible. */
    private static Optional<byte[]> bytes(String text) {
        CharsetEncoder encoder = WINDOWS.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (char c : text.toCharArray()) {
            if (encoder.canEncode(c)) {
                bytes.put(String.valueOf(c).getBytes(WINDOWS));
            } else if (c >= 0x80 && c < 0xA0) {
                // The five bytes that Windows-1252 leaves free come through as they are.
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.array());
    }

    private static Optional<String> utf7(String text) {
        Matcher coded = UTF_7.matcher(text);
        StringBuilder before = new StringBuilder();
        boolean some = false;
        while (coded.find()) {
            String letters = letters(coded.group(1));
            boolean usual = !letters.isEmpty() && letters.chars().allMatch(c -> c > 0x7F && isUsual(c));
            some |= usual;
            coded.appendReplacement(before, Matcher.quoteReplacement(usual ? letters : coded.group()));
        }
        return some ? Optional.of(coded.appendTail(before).toString()) : Optional.empty();
    }

    private static String letters(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Western letters and typography. Rarer ones come by chance: the last two characters of {@code CAFÉ’} would be one. */
    private static boolean isUsual(int c) {
        return c <= 0xFF || c >= 0x2010 && c <= 0x2026 || c == 0x20AC || c == 0x2122 || c == 0x0152 || c == 0x0153;
    }
}
