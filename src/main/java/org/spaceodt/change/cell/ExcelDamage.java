package org.spaceodt.change.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Excel and other spreadsheets leave in cells, in the languages of our users. */
final class ExcelDamage {
    private static final Set<String> ERRORS = Set.of(
            "N/A",
            "N/D",
            "REF",
            "NAME",
            "NOMBRE",
            "NOM",
            "VALUE",
            "VALOR",
            "DIV/0",
            "NUM",
            "NULL",
            "NULO",
            "NUL",
            "SPILL",
            "DESBORDAMIENTO",
            "CALC",
            "FIELD",
            "CAMPO",
            "GETTING_DATA",
            "OBTENIENDO_DATOS");
    private static final Pattern ERROR = Pattern.compile("#[¡¿]?([\\p{L}_/0]+)[!?]?");
    private static final Pattern NARROW = Pattern.compile("#{2,}");
    private static final Pattern MARKED = Pattern.compile("['’].+", Pattern.DOTALL);
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d{1,3}");
    /** Where letters mean nothing. */
    private static final Pattern ANY_SCIENTIFIC = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[Ee]\\+?\\d{1,3}");

    private static final String MONTH =
            "(?:ene(?:ro)?|gen(?:er)?|jan(?:uary)?|feb(?:rero|rer|r|ruary)?|mar(?:zo|ch)?|març|abr(?:il)?"
                    + "|apr(?:il)?|may(?:o)?|maig|jun(?:io|y|e)?|jul(?:io|iol|y)?|ago(?:sto|st)?|ag|aug(?:ust)?|sep(?:t|tiembre|tember)?"
                    + "|set(?:iembre|embre)?|oct(?:ubre|ober)?|nov(?:iembre|embre|ember)?|dic(?:iembre)?|des(?:embre)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(?:\\d{4}|\\d{2})";
    private static final String TIME = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final String FULL_DATE = "(?:\\d{1,2}/\\d{1,2}/" + YEAR + "|\\d{1,2}-\\d{1,2}-" + YEAR
            + "|\\d{4}-\\d{1,2}-\\d{1,2}" + "|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}-" + MONTH + "(?:-" + YEAR + ")?|"
            + MONTH + "-\\d{1,4})" + TIME;
    private static final Pattern DATE = insensitive(FULL_DATE);
    /** Where words mean nothing, also what could be a fraction or a street in a text. */
    private static final Pattern ANY_DATE = insensitive(
            FULL_DATE + "|\\d{1,2}/\\d{1,2}|\\d{1,2}[/ ]" + MONTH + "(?:[/ ]" + YEAR + ")?|" + MONTH + "[/ ]\\d{1,4}");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}+([.,])\\d{3}(?:\\1\\d{3})*+");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,]0{1,2}");
    private static final int EXACT_DIGITS = 15;

    private ExcelDamage() {}

    /** What no cell may hold, whatever it means. */
    static Optional<Finding> ofAnyCell(String cell) {
        Matcher error = ERROR.matcher(cell);
        if (error.matches() && ERRORS.contains(error.group(1).toUpperCase(Locale.ROOT))) {
            return Optional.of(Finding.error("excel.error", cell));
        }
        if (NARROW.matcher(cell).matches()) {
            return Optional.of(Finding.error("excel.narrow", cell));
        }
        if (cell.startsWith("=")) {
            return Optional.of(Finding.error("excel.formula", cell));
        }
        return Optional.empty();
    }

    /** {@code ="0123"}, and {@code '0123}: two ways to keep Excel from seeing a number. */
    static Cell unwrapped(String cell, Kind kind) {
        Matcher formula = TEXT_FORMULA.matcher(cell);
        if (formula.matches()) {
            return Cell.odd(formula.group(1), "excel.text_formula", cell, formula.group(1));
        }
        // A text may well begin with one: 't Hof.
        Pattern marked = kind.isWords() ? FormulaGuard.MARKED : MARKED;
        boolean apostrophe = marked.matcher(cell).matches();
        if (apostrophe && isGuarded(cell, kind)) {
            return Cell.of(cell.substring(1));
        }
        return apostrophe ? Cell.odd(cell.substring(1), "excel.apostrophe", cell, cell.substring(1)) : Cell.of(cell);
    }

    /** A text that {@link FormulaGuard} marked, in a file of ours: it is what somebody is called, and no formula. */
    static boolean isGuarded(String cell, Kind kind) {
        return kind.isWords()
                && cell.startsWith("'")
                && FormulaGuard.guarded(cell.substring(1)).equals(cell);
    }

    /** A number or a date that Excel made of something else, when it cannot be what is meant. */
    static Optional<Finding> ofMeaning(String cell, Kind kind) {
        boolean loose = kind.isWords();
        Pattern scientific = loose || kind.isIdentifier() ? SCIENTIFIC : ANY_SCIENTIFIC;
        if (scientific.matcher(cell).matches()) {
            return Optional.of(
                    loose ? Finding.warning("excel.scientific_text", cell) : Finding.error("excel.scientific", cell));
        }
        if (loose || kind.isIdentifier()
                ? DATE.matcher(cell).matches()
                : ANY_DATE.matcher(cell).matches()) {
            return Optional.of(
                    loose || kind.isIdentifier()
                            ? Finding.warning("excel.date_text", cell)
                            : Finding.error("excel.date", cell));
        }
        if (kind.isIdentifier() && cell.length() > EXACT_DIGITS && cell.matches("\\d{15}0+")) {
            return Optional.of(Finding.warning("excel.rounded", cell));
        }
        return Optional.empty();
    }

    /** {@code 34.910.000.001} and {@code 1001.0}: the digits are all there. */
    static Cell digits(String cell) {
        Matcher decimal = DECIMAL.matcher(cell);
        if (decimal.matches()) {
            return Cell.odd(decimal.group(1), "excel.decimals", cell, decimal.group(1));
        }
        if (THOUSANDS.matcher(cell).matches()) {
            String digits = cell.replaceAll("[.,]", "");
            return Cell.odd(digits, "excel.thousands", cell, digits);
        }
        return Cell.of(cell);
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
