package org.spaceodt.change.cell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.spaceodt.diagnostic.Diagnostic;

/** Digits that are no phone number of the world. */
final class DigitCell {
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern SEVERAL = Pattern.compile("\\d{4,}+(?:\\s++\\d{4,}+)++");
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,10}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    private static final Pattern ESCAPED = Pattern.compile("^\\\\+(?=\\+)");
    private static final Pattern DIALLED = Pattern.compile("\\+?[\\d*#]{1,30}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d+)?");

    /** 2 to 20. */
    private static final Pattern RINGS = Pattern.compile("[2-9]|1\\d|20");

    private DigitCell() {}

    static Cell extension(String text, CellType type, Function<String, Optional<String>> country) {
        Cell whole = ExcelDamage.digits(text);
        String digits = BLANK.matcher(whole.value()).replaceAll("");
        return EXTENSION.matcher(digits).matches()
                        && !SEVERAL.matcher(whole.value()).matches()
                ? Cell.of(digits).after(whole.findings())
                : Cell.wrong("extension.invalid", text);
    }

    static Cell dialled(String text, CellType type, Function<String, Optional<String>> country) {
        Optional<Finding> range = text.startsWith("+") ? PhoneCell.range(text, country) : Optional.empty();
        if (range.isPresent() || text.contains("..")) {
            return range.map(found -> new Cell("", List.of(found))).orElseGet(() -> cannotBeDialled(text));
        }
        String escaped = ESCAPED.matcher(text).replaceFirst("");
        String bare = BETWEEN_DIGITS.matcher(escaped).replaceAll("");
        if (!DIALLED.matcher(bare).matches()) {
            return cannotBeDialled(text);
        }
        return escaped.equals(text) ? Cell.of(bare) : Cell.odd(bare, "phone.backslash", text, bare);
    }

    private static Cell cannotBeDialled(String text) {
        return Cell.wrong("cell.dialled", text, "532101, +34555010155");
    }

    static Cell degrees(String text, CellType type, Function<String, Optional<String>> country) {
        boolean good = DECIMAL.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= type.most();
        return good ? Cell.of(text) : Cell.wrong("cell.degrees", text, String.valueOf(type.most()));
    }

    static Cell rings(String text, CellType type, Function<String, Optional<String>> country) {
        Cell whole = ExcelDamage.digits(text);
        return RINGS.matcher(whole.value()).matches() ? whole : Cell.wrong("cell.rings", text);
    }

    static Cell postalCode(String text, CellType type, Function<String, Optional<String>> country) {
        Cell whole = ExcelDamage.digits(text);
        return PostalCodes.shortOf(whole.value(), () -> country.apply(text))
                .map(found -> found.severity() == Diagnostic.Severity.ERROR
                        ? new Cell("", List.of(found))
                        : new Cell(whole.value(), List.of(found)))
                .orElse(Cell.of(whole.value()))
                .after(whole.findings());
    }
}
