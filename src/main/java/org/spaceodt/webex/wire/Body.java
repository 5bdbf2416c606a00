package org.spaceodt.webex.wire;

/**
 * A body as it is kept.
 *
 * @param text of the body, or its bytes in base64
 * @param base64 whether it is that
 * @param comment what is missing; empty for nothing
 */
record Body(String text, boolean base64, String comment) {
    static Body of(String text, String comment) {
        return new Body(text, false, comment);
    }

    @Override
    public String toString() {
        return "Body[" + text.length() + " characters]";
    }
}
