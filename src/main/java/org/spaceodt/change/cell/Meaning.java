package org.spaceodt.change.cell;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A clean cell, held against what its column is for. */
final class Meaning {
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "on", "si", "s", "x", "verdadero", "cert", "vertader", "v");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "falso", "fals", "f");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/‐‑–]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SPANISH = Pattern.compile("[6-9]\\d{8}");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,10}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"“”«»()]+@[^\\s@<>,;:\"“”«»()]+\\.[\\p{L}\\d-]{2,}");

    private Meaning() {}

    static Cell of(Kind kind, String text) {
        return switch (kind) {
            case TEXT, COUNTRY, JSON -> Cell.of(text);
            case ID -> BLANK.matcher(text).find() ? Cell.wrong("id.blank", text) : Cell.of(text);
            case PHONE_NUMBER -> phoneNumber(text);
            case EXTENSION -> extension(text);
            case EMAIL -> email(text);
            case BOOLEAN -> yesOrNo(text);
            case POSTAL_CODE -> ExcelDamage.digits(text);
        };
    }

    private static Cell phoneNumber(String text) {
        Cell range = PhoneShape.range(text)
                .map(finding -> new Cell("", List.of(finding)))
                .orElse(null);
        if (range != null) {
            return range;
        }
        Cell whole = text.startsWith("+") ? Cell.of(text) : ExcelDamage.digits(text);
        String number = SEPARATORS.matcher(whole.value()).replaceAll("");
        if (number.startsWith("00")) {
            String read = "+" + number.substring(2);
            return E164.matcher(read).matches()
                    ? Cell.odd(read, "phone.zeros", text, read).after(whole.findings())
                    : Cell.wrong("phone.invalid", text);
        }
        if (SPANISH.matcher(number).matches()) {
            return Cell.wrong("phone.national", text, "+34" + number).after(whole.findings());
        }
        String read = number.startsWith("+") ? number : "+" + number;
        if (!E164.matcher(read).matches()) {
            return Cell.wrong("phone.invalid", text);
        }
        if (!number.startsWith("+")) {
            return PhoneShape.isPossible(read)
                    ? Cell.odd(read, "phone.no_plus", text, read).after(whole.findings())
                    : Cell.wrong("phone.invalid", text).after(whole.findings());
        }
        return PhoneShape.withoutTrunkZero(text)
                .map(dialled -> Cell.odd(dialled, "phone.trunk_zero", text, dialled))
                .orElseGet(() -> TRUNK_ZERO.matcher(text).find() ? Cell.wrong("phone.invalid", text) : Cell.of(read));
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
