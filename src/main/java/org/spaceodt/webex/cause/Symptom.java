package org.spaceodt.webex.cause;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of a call that did not work, or not wholly.
 *
 * @param method in capitals
 * @param template the path with names for ids, without {@code /v1}: {@code /people/{personId}/features/callForwarding}
 * @param status empty when there was no answer
 * @param codes of Webex, numbers or texts, perhaps none; {@link NoAnswer#code()} when there was no answer
 * @param text all descriptions of the answer, perhaps empty
 */
public record Symptom(String method, String template, OptionalInt status, List<String> codes, String text) {
    public Symptom {
        codes = List.copyOf(codes);
    }

    public static Symptom unanswered(String method, String template, NoAnswer reason) {
        return new Symptom(method, template, OptionalInt.empty(), List.of(reason.code()), "");
    }
}
