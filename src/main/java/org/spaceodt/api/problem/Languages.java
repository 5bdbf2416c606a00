package org.spaceodt.api.problem;

import java.util.List;
import java.util.Locale;

/** Which language to say it in. */
public final class Languages {
    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ca"));
    /** A header with more than that is no wish for a language. */
    private static final int LONGEST = 1_000;

    private Languages() {}

    /** @param acceptLanguage the header, or nothing; English where we speak none of them */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (RuntimeException e) {
            // Of what is malformed Java says so in several ways: for "-" its parser leaves an array.
            return Locale.ENGLISH;
        }
    }
}
