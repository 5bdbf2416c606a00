package org.spaceodt.webex.cause;

import java.util.List;
import java.util.Locale;
import org.spaceodt.webex.operation.Operation;

/**
 * What a failed call means.
 *
 * @param id such as {@code person_without_calling}: stable, so that files may hold it
 * @param scopes that the operation needs; empty where they are unknown. Only causes of access speak of them
 * @param everyScope whether all of them are needed, not any one
 */
public record Cause(String id, Remedy remedy, List<String> scopes, boolean everyScope) {
    /** Where its texts are: {@code id.summary} and {@code id.next}. */
    public static final String BUNDLE = CauseTexts.BUNDLE;

    public Cause {
        scopes = List.copyOf(scopes);
    }

    static Cause of(String id, Remedy remedy) {
        return new Cause(id, remedy, List.of(), false);
    }

    /** The same for a known operation: its next step can name the scopes. */
    public Cause during(Operation operation) {
        return new Cause(id, remedy, operation.scopes(), operation.everyScope());
    }

    /** What is wrong, in a sentence: English, Spanish or Catalan, English for any other language. */
    public String summary(Locale locale) {
        return CauseTexts.in(locale).summary(this);
    }

    /** What to do about it, in a sentence, in the same languages. */
    public String nextStep(Locale locale) {
        return CauseTexts.in(locale).nextStep(this);
    }
}
