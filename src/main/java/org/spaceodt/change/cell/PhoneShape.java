package org.spaceodt.change.cell;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the numbering plans of the countries say of digits. Possible is what has a country code and a length of its country. */
final class PhoneShape {
    private static final Pattern TAIL = Pattern.compile("(.*\\d)\\s*[-/‐‑–]\\s*(\\d{1,3})");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

    private PhoneShape() {}

    /** @param number with its plus */
    static boolean isPossible(String number) {
        return parsed(number).filter(PhoneShape::isWhole).isPresent();
    }

    /** {@code +34555010100-19}: what stands before the last digits is a number by itself, so they are no part of it. */
    static Optional<Finding> range(String text) {
        Matcher tail = TAIL.matcher(text);
        if (!tail.matches()) {
            return Optional.empty();
        }
        String digits = tail.group(1).replaceAll("[^+\\d]", "");
        String head = digits.startsWith("+") ? digits : "+" + digits.replaceFirst("^00", "");
        boolean national = digits.matches("[6-9]\\d{8}");
        if (!national && !isPossible(head)) {
            return Optional.empty();
        }
        String first = national ? "+34" + digits : head;
        String last = first.substring(0, first.length() - tail.group(2).length()) + tail.group(2);
        return Optional.of(Finding.error("phone.range", text, first, last));
    }

    /** {@code +44 (0)20…} as it is dialled from abroad; nothing when there is no such zero, or no number is left. */
    static Optional<String> withoutTrunkZero(String text) {
        return TRUNK_ZERO.matcher(text).find()
                ? parsed(text).filter(PhoneShape::isWhole).map(number -> PhoneNumberUtil.getInstance()
                        .format(number, PhoneNumberFormat.E164))
                : Optional.empty();
    }

    private static boolean isWhole(PhoneNumber number) {
        return PhoneNumberUtil.getInstance().isPossibleNumberWithReason(number)
                == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
    }

    private static Optional<PhoneNumber> parsed(String number) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(number, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
