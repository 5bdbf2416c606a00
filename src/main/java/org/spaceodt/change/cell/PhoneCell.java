package org.spaceodt.change.cell;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A phone number, as E.164. With {@code +}, or {@code 00} for it, the shape decides. Digits alone are a number only where they
 * begin with the code of the row's country and have a length that its numbering plan knows; what else they could be is
 * proposed, never taken. Possible is what has such a code and length: houses have numbers that no plan gives out.
 */
final class PhoneCell {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/‐‑–]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,15}");
    /** Between two numbers, or a number and the last digits of another; between parts of one number, too. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[-/‐‑–—~]|\\.{2,}|…|\\b(?:al?|to|hasta|fins(?: al?)?)\\b)\\s*|\\s+|\\(");

    private static final Pattern NEVER_INSIDE = Pattern.compile("\\s*(?:\\.{2,}|…|~|[a-z].*)\\s*");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0");
    /** Before the plus in patterns of exchanges. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\+\\s*(?=\\+)");

    /** Numbers, ranges and words about them are far shorter; what is looked for in them takes its time by the square. */
    private static final int LONGEST = 1_000;

    private static final int SHORTEST = 7;
    private static final int LAST_DIGITS = 3;

    private final String text;
    private final Function<String, Optional<String>> country;

    private PhoneCell(String text, Function<String, Optional<String>> country) {
        this.text = text;
        this.country = country;
    }

    /** @param country of the row, two letters; asked only for digits alone */
    static Cell read(String text, Function<String, Optional<String>> country) {
        return new PhoneCell(text, country).read();
    }

    /** Two letters, if they are a country with phone numbers. */
    static Optional<String> region(String code) {
        return Optional.of(code).filter(PhoneNumberUtil.getInstance().getSupportedRegions()::contains);
    }

    /** The country whose code digits begin with, if they are a whole number of it. */
    static Optional<String> countryOf(String digits) {
        return whole("+" + digits, null)
                .map(number -> PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(number.getCountryCode()));
    }

    private Cell read() {
        if (text.length() > LONGEST) {
            return Cell.wrong("phone.invalid", text);
        }
        Matcher escaped = ESCAPED.matcher(text);
        if (escaped.lookingAt()) {
            Cell plain = read(text.substring(escaped.end()), country);
            return plain.isWrong()
                    ? plain
                    : Cell.odd(plain.value(), "phone.backslash", text, plain.value())
                            .after(plain.findings());
        }
        Optional<Finding> range = range();
        if (range.isPresent()) {
            return new Cell("", List.of(range.get()));
        }
        Cell whole = text.startsWith("+") ? Cell.of(text) : ExcelDamage.digits(text);
        String number = bare(whole.value());
        if (number.startsWith("+")) {
            return E164.matcher(number).matches() ? international(number, text) : Cell.wrong("phone.invalid", text);
        }
        if (number.startsWith("00")) {
            String read = "+" + number.substring(2);
            Cell dialled = E164.matcher(read).matches()
                    ? international(read, text.replaceFirst("0\\s*0", "+"))
                    : Cell.wrong("phone.invalid", text);
            return dialled.isWrong() || !dialled.findings().isEmpty()
                    ? dialled.after(whole.findings())
                    : Cell.odd(read, "phone.zeros", text, read).after(whole.findings());
        }
        Cell read = DIGITS.matcher(number).matches() ? digits(number) : Cell.wrong("phone.invalid", text);
        return read.after(whole.findings());
    }

    /** {@code +44 (0)20…} is dialled without the zero from abroad, and {@code +39 (06)…} with it. */
    private Cell international(String number, String withPlus) {
        if (!TRUNK_ZERO.matcher(withPlus).find()) {
            return Cell.of(number);
        }
        return whole(withPlus, null)
                .map(PhoneCell::e164)
                .map(dialled ->
                        dialled.equals(number) ? Cell.of(number) : Cell.odd(dialled, "phone.trunk_zero", text, dialled))
                .orElseGet(() -> Cell.wrong("phone.invalid", text));
    }

    private Cell digits(String number) {
        Optional<String> region = country.apply(number).flatMap(PhoneCell::region);
        Optional<PhoneNumber> withPlus = whole("+" + number, null);
        if (region.isEmpty()) {
            if (number.length() < SHORTEST) {
                return Cell.wrong("phone.invalid", text);
            }
            return withPlus.map(read -> Cell.wrong("phone.no_country_perhaps", text, e164(read)))
                    .orElseGet(() -> Cell.wrong("phone.no_country", text));
        }
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region.get());
        if (withPlus.isPresent() && withPlus.get().getCountryCode() == code) {
            String read = "+" + number;
            String dialled = e164(withPlus.get());
            if (!dialled.equals(read)) {
                return Cell.odd(dialled, "phone.trunk_zero", text, dialled);
            }
            return PhoneNumberUtil.getInstance().isValidNumber(withPlus.get())
                    ? Cell.odd(read, "phone.no_plus", text, read)
                    : Cell.odd(read, "phone.not_valid", text, read, region.get());
        }
        return whole(number, region.get())
                .or(() -> withPlus)
                .map(would -> Cell.wrong("phone.national", text, e164(would)))
                .orElseGet(() -> Cell.wrong("phone.invalid", text));
    }

    /**
     * {@code +34555010100-19}, {@code +34555010100..119}: what stands before is a number by itself, and with what stands behind
     * it would be none.
     */
    private Optional<Finding> range() {
        return range(text, country);
    }

    static Optional<Finding> range(String text, Function<String, Optional<String>> country) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            String tail = bare(text.substring(between.end()));
            Optional<String> first = alone(bare(text.substring(0, between.start())), country);
            if (first.isPresent() && tail.matches("\\+?\\d+") && !continues(text, between.group(), tail, country)) {
                return Optional.of(Finding.error("phone.range", text, first.get(), last(first.get(), tail)));
            }
        }
        return Optional.empty();
    }

    /** The number that digits are by themselves, in any form. */
    private static Optional<String> alone(String head, Function<String, Optional<String>> country) {
        if (!head.matches("\\+?\\d+")) {
            return Optional.empty();
        }
        Optional<PhoneNumber> first = head.startsWith("+") || head.startsWith("00")
                ? whole(head.replaceFirst("^00", "+"), null)
                : whole("+" + head, null)
                        .or(() ->
                                country.apply(head).flatMap(PhoneCell::region).flatMap(region -> whole(head, region)));
        return first.map(PhoneCell::e164);
    }

    /** Whether what stands behind may belong to the same number: some countries have long and short ones. */
    private static boolean continues(
            String text, String between, String tail, Function<String, Optional<String>> country) {
        boolean ends = between.isBlank() || between.equals("(");
        if (tail.startsWith("+") || NEVER_INSIDE.matcher(between).matches() || !ends && tail.length() <= LAST_DIGITS) {
            return false;
        }
        return alone(bare(text), country).isPresent();
    }

    private static String last(String first, String tail) {
        String digits = tail.replace("+", "");
        return tail.startsWith("+") || digits.length() >= first.length() - 1
                ? "+" + digits
                : first.substring(0, first.length() - digits.length()) + digits;
    }

    private static String bare(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    private static String e164(PhoneNumber number) {
        return PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
    }

    /** A number with the code of a country and a length that is possible there. */
    private static Optional<PhoneNumber> whole(String number, String region) {
        try {
            return Stream.of(PhoneNumberUtil.getInstance().parse(number, region))
                    .filter(read -> PhoneNumberUtil.getInstance().isPossibleNumberWithReason(read)
                            == ValidationResult.IS_POSSIBLE)
                    .findFirst();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
