package org.spaceodt.webex.cause;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What gateways and proxies answer in place of the API: a page of which the title counts, a line of text, or nothing. */
final class ForeignBody {
    /** Bytes that are looked at: titles stand at the beginning. */
    private static final int LOOKED_AT = 16_384;

    private static final Pattern TITLE = Pattern.compile("<title[^<>]{0,200}>([^<]{0,1000})", Pattern.CASE_INSENSITIVE);
    /** A sentence's beginning. A JSON text that broke off, or a picture, has none. */
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}\\p{P}]{0,100}\\s[\\p{L}\\p{N}\\p{P}\\p{Zs}\\s]*");

    private ForeignBody() {}

    static ErrorBody read(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8).trim();
        String line = text.startsWith("<") ? title(text) : CauseLine.of(words(text));
        return new ErrorBody(List.of(), line.isEmpty() ? List.of() : List.of(line), "", false);
    }

    private static String title(String page) {
        Matcher matcher = TITLE.matcher(page);
        return matcher.find() ? CauseLine.of(matcher.group(1)) : "";
    }

    private static String words(String text) {
        Matcher matcher = WORDS.matcher(text);
        return matcher.lookingAt() ? matcher.group() : "";
    }
}
