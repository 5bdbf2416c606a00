package org.spaceodt.sandbox.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a 429 tells the client to wait (RFC 9110, section 10.2.3; operational facts: Webex may leave it out).
 *
 * @param least what it asks to wait at least; told in whole seconds, rounded up, at least 1
 */
public record RetryAfterHint(Duration least, Form form) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public RetryAfterHint {
        if (least == null || least.isNegative()) {
            throw new IllegalArgumentException("retryAfter must not be negative or missing, but is " + least);
        }
    }

    /**
     * The header's text, or empty when there is to be none.
     *
     * @param untilToken seconds until there is a token again: a client that obeys must not be refused a second time for nothing
     */
    public Optional<String> header(long untilToken, Instant now) {
        long seconds = Math.max(1, Math.max(least.plusNanos(999_999_999).toSeconds(), untilToken));
        return switch (form) {
            case SECONDS -> Optional.of(Long.toString(seconds));
            case DATE -> Optional.of(HTTP_DATE.format(now.plusSeconds(seconds).plusNanos(999_999_999)));
            case ABSENT -> Optional.empty();
        };
    }

    /** The ways to write the header: a number, an HTTP date (rounded up to a whole second), or not at all. */
    public enum Form {
        SECONDS,
        DATE,
        ABSENT;

        /** @throws IllegalArgumentException when the text is no form */
        public static Form of(String text) {
            return Arrays.stream(values())
                    .filter(form -> form.text().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("retryAfter must be seconds, date or absent, but is " + text));
        }

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
