package org.spaceodt.webex.resource;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.webex.WebexId;

/** Whether two texts name the same thing: an id has two forms, a phone number many, a language any case, and an accent two. */
public final class Equivalence {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    /** Written {@code es_es}, and answered {@code es_ES}. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2}_[a-zA-Z]{2}");
    /** E.164 has at most 15 digits; shorter than this are extensions, and those are exact. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,15}");

    private Equivalence() {}

    public static boolean same(String one, String other) {
        return one.equals(other)
                || sameId(one, other)
                || sameNumber(one, other)
                || sameLanguage(one, other)
                || composed(one).equals(composed(other));
    }

    public static boolean sameId(String one, String other) {
        WebexId id = new WebexId(one);
        WebexId otherId = new WebexId(other);
        return one.equals(other) || (isId(id) || isId(otherId)) && id.names(otherId);
    }

    /** Written with or without the plus, with or without blanks and dashes. */
    public static boolean sameNumber(String one, String other) {
        Optional<String> digits = digits(one);
        return digits.isPresent() && digits.equals(digits(other));
    }

    /** Whether a text is an id in either form, and not a name. */
    public static boolean isId(WebexId id) {
        return id.kind().isPresent() || UUID.matcher(id.text()).matches();
    }

    /** An accent is a part of its letter, or a character of its own. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean sameLanguage(String one, String other) {
        return one.equalsIgnoreCase(other) && LANGUAGE.matcher(one).matches();
    }

    private static Optional<String> digits(String text) {
        String bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return NUMBER.matcher(bare).matches() ? Optional.of(bare.replace("+", "")) : Optional.empty();
    }
}
