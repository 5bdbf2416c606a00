package org.spaceodt.change.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A clean cell, held against what its column is for. */
final class Meaning {
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "on", "si", "s", "x", "verdadero", "cert", "vertader", "v");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "falso", "fals", "f");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,10}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"“”«»()]+@[^\\s@<>,;:\"“”«»()]+\\.[\\p{L}\\d-]{2,}");

    private Meaning() {}

    static Cell of(Kind kind, String text, Function<String, Optional<String>> country) {
        return switch (kind) {
            case TEXT, COUNTRY, JSON -> Cell.of(text);
            case ID -> BLANK.matcher(text).find() ? Cell.wrong("id.blank", text) : Cell.of(text);
            case PHONE_NUMBER -> PhoneCell.read(text, country);
            case EXTENSION -> extension(text);
            case EMAIL -> email(text);
            case BOOLEAN -> yesOrNo(text);
            case POSTAL_CODE -> ExcelDamage.digits(text);
        };
    }

    private static Cell extension(String text) {
        Cell whole = ExcelDamage.digits(text);
        String digits = BLANK.matcher(whole.value()).replaceAll("");
        return EXTENSION.matcher(digits).matches()
                ? Cell.of(digits).after(whole.findings())
                : Cell.wrong("extension.invalid", text);
    }

    private static Cell email(String text) {
        String address = text.toLowerCase(Locale.ROOT);
        address = address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        return EMAIL.matcher(address).matches() ? Cell.of(address) : Cell.wrong("email.invalid", text);
    }

    private static Cell yesOrNo(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Cell.of(String.valueOf(YES.contains(word)));
        }
        return Cell.wrong("boolean.invalid", text);
    }
}
