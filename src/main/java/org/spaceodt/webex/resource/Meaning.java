package org.spaceodt.webex.resource;

import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.webex.WebexId;

/** Whether two texts name the same thing: an id has two forms, a phone number many. */
final class Meaning {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    /** E.164 has at most 15 digits; shorter than this are extensions, and those are exact. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,15}");

    private Meaning() {}

    static boolean same(String one, String other) {
        return one.equals(other) || sameId(one, other) || sameNumber(one, other);
    }

    static boolean sameId(String one, String other) {
        WebexId id = new WebexId(one);
        WebexId otherId = new WebexId(other);
        return one.equals(other) || (isId(id) || isId(otherId)) && id.names(otherId);
    }

    /** Written with or without the plus, with or without blanks and dashes. */
    static boolean sameNumber(String one, String other) {
        Optional<String> digits = digits(one);
        return digits.isPresent() && digits.equals(digits(other));
    }

    private static boolean isId(WebexId id) {
        return id.kind().isPresent() || UUID.matcher(id.text()).matches();
    }

    private static Optional<String> digits(String text) {
        String bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return NUMBER.matcher(bare).matches() ? Optional.of(bare.replace("+", "")) : Optional.empty();
    }
}
