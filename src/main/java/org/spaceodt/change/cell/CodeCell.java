package org.spaceodt.change.cell;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Words, and codes of which there is a list or a form. */
final class CodeCell {
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}_[a-z]{2}");

    private CodeCell() {}

    static Cell any(String text, CellType type, Function<String, Optional<String>> country) {
        return Cell.of(text);
    }

    static Cell identifier(String text, CellType type, Function<String, Optional<String>> country) {
        return BLANK.matcher(text).find() ? Cell.wrong("id.blank", text) : Cell.of(text);
    }

    static Cell timeZone(String text, CellType type, Function<String, Optional<String>> country) {
        return ZoneId.getAvailableZoneIds().contains(text)
                ? Cell.of(text)
                : Cell.wrong("cell.time_zone", text, Suggestions.to(text, ZoneId.getAvailableZoneIds()));
    }

    static Cell language(String text, CellType type, Function<String, Optional<String>> country) {
        String code = text.toLowerCase(Locale.ROOT).replace('-', '_');
        return LANGUAGE.matcher(code).matches()
                ? Cell.of(code)
                : Cell.wrong("cell.language", text, "es_es, ca_es, en_us");
    }

    static Cell country(String text, CellType type, Function<String, Optional<String>> country) {
        String code = text.toUpperCase(Locale.ROOT);
        return List.of(Locale.getISOCountries()).contains(code)
                ? Cell.of(code)
                : Cell.wrong("cell.country", text, "ES, PT, FR");
    }

    static Cell choice(String text, CellType type, Function<String, Optional<String>> country) {
        return type.choices().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .map(Cell::of)
                .orElseGet(() -> Cell.wrong("cell.choice", text, String.join(", ", type.choices())));
    }
}
