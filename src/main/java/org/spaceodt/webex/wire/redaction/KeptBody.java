package org.spaceodt.webex.wire.redaction;

/**
 * A body as it is kept.
 *
 * @param text of the body, or its bytes in base64
 * @param base64 whether it is that
 * @param comment what is missing; empty for nothing
 */
public record KeptBody(String text, boolean base64, String comment) {
    static KeptBody of(String text, String comment) {
        return new KeptBody(text, false, comment);
    }

    @Override
    public String toString() {
        return "KeptBody[" + text.length() + " characters]";
    }
}
