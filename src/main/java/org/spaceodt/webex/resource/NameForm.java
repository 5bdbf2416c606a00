package org.spaceodt.webex.resource;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form in which names are compared: what looks the same is the same. */
public final class NameForm {
    private static final Pattern PLAIN = Pattern.compile("[!-~]*+(?: [!-~]++)*+");
    /** Of any kind and number: also those that do not break, and line breaks. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Zero width, marks of direction, soft hyphen; joiners mean something in some scripts. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern ACCENTS_AND_DOTS = Pattern.compile("[\\p{M}.\\u00B7]");

    private NameForm() {}

    /** Composed, with single blanks between words and none around them; capitals stay. */
    public static String spelled(String name) {
        if (PLAIN.matcher(name).matches()) {
            return name;
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** The same for names that are the same, in any case of their letters. */
    public static String of(String name) {
        // Small letters of composed ones need not be composed.
        return Normalizer.normalize(spelled(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** The same also for names that differ in accents or dots: people may mean either. */
    public static String withoutAccents(String name) {
        String bare = ACCENTS_AND_DOTS
                .matcher(Normalizer.normalize(of(name), Normalizer.Form.NFD))
                .replaceAll("");
        return spelled(bare);
    }
}
