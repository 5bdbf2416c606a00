package org.spaceodt.webex.wire.redaction;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.spaceodt.webex.wire.Header;

/**
 * What a body is said to be.
 *
 * @param value of the header; empty where there is none
 */
public record ContentType(String value) {
    public static ContentType of(List<Header> headers) {
        return new ContentType(headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Header::value)
                .findFirst()
                .orElse(""));
    }

    boolean json() {
        return lower().contains("json");
    }

    boolean form() {
        return lower().contains("x-www-form-urlencoded");
    }

    /** UTF-8 where nothing else is said that is known here. */
    Charset charset() {
        int at = lower().indexOf("charset=");
        try {
            return at < 0
                    ? StandardCharsets.UTF_8
                    : Charset.forName(
                            lower().substring(at + 8).split("[;\\s]", 2)[0].replace("\"", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private String lower() {
        return value.toLowerCase(Locale.ROOT);
    }
}
