package org.spaceodt.change.cell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.spaceodt.diagnostic.Diagnostic;

/** Digits that are no phone number of the world. */
final class DigitCell {
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,10}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    private static final Pattern DIALLED = Pattern.compile("\\+?[\\d*#]{1,30}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d+)?");

    private DigitCell() {}

    static Cell extension(String text, CellType type, Function<String, Optional<String>> country) {
        Cell whole = ExcelDamage.digits(text);
        String digits = BLANK.matcher(whole.value()).replaceAll("");
        return EXTENSION.matcher(digits).matches()
                ? Cell.of(digits).after(whole.findings())
                : Cell.wrong("extension.invalid", text);
    }

    static Cell dialled(String text, CellType type, Function<String, Optional<String>> country) {
        String bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return DIALLED.matcher(bare).matches()
                ? Cell.of(bare)
                : Cell.wrong("cell.dialled", text, "532101, +34555010155");
    }

    static Cell degrees(String text, CellType type, Function<String, Optional<String>> country) {
        boolean good = DECIMAL.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= type.most();
        return good ? Cell.of(text) : Cell.wrong("cell.degrees", text, String.valueOf(type.most()));
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
