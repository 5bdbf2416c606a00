package org.spaceodt.sandbox.fault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Both spellings of a Webex id (operational facts) as one: the last part of what the Base64 form says, in lower case. */
public final class PlainIds {
    private static final String ENCODED_SCHEME = "Y2lzY29zcGFyazov";

    private PlainIds() {}

    /** The plain form; a text that is no id in Base64 stays as it is, but for the case. */
    public static String of(String id) {
        if (!id.startsWith(ENCODED_SCHEME)) {
            return lower(id);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
            return lower(text.substring(text.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException notBase64) {
            return lower(id);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
