package org.spaceodt.change.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Yes or no, as spreadsheets and people write it in Spanish, Catalan and English. */
final class YesNoCell {
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "on", "si", "s", "x", "verdadero", "cert", "vertader", "v");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "falso", "fals", "f");

    private YesNoCell() {}

    static Cell read(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word)
                ? Cell.of(String.valueOf(YES.contains(word)))
                : Cell.wrong("boolean.invalid", text);
    }
}
