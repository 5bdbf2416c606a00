package org.spaceodt.change.cell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 that some program took for Windows-1252: {@code AlcorcÃ³n}. */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    /** What it was before, if it is that. */
    static Optional<String> repaired(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
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
        try {
            String before =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return Optional.of(before).filter(it -> it.chars().allMatch(Mojibake::isUsual));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Western letters and typography. Rarer ones come by chance: the last two characters of {@code CAFÉ’} would be one. */
    private static boolean isUsual(int c) {
        return c <= 0xFF || c >= 0x2010 && c <= 0x2026 || c == 0x20AC || c == 0x2122 || c == 0x0152 || c == 0x0153;
    }
}
