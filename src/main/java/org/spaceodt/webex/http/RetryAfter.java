package org.spaceodt.webex.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the {@code Retry-After} header: whole seconds, or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** What wxc_sdk waits when a 429 says nothing. */
    static final Duration WHEN_ABSENT = Duration.ofSeconds(5);

    private RetryAfter() {}

    /**
     * @param header absent, or not what the standard allows: then {@link #WHEN_ABSENT}
     * @param now what a date is counted from; a date that has passed is no wait
     */
    static Duration parse(Optional<String> header, Instant now) {
        String text = header.orElse("").trim();
        if (text.isEmpty()) {
            return WHEN_ABSENT;
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > 9 ? Duration.ofSeconds(999_999_999) : Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return WHEN_ABSENT;
        }
    }
}
