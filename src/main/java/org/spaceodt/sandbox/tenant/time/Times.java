package org.spaceodt.sandbox.tenant.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What time it is in the tenant, and how long things take there. */
public record Times(Clock clock, Lags lags) {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Milliseconds since 1970. */
    public long now() {
        return clock.millis();
    }

    /** Now, in the API's form {@code 2026-03-02T09:15:00.000Z}. */
    public String text() {
        return text(now());
    }

    public static String text(long millis) {
        return FORM.format(Instant.ofEpochMilli(millis));
    }

    /** Whether so much time has gone by since then. */
    public boolean passed(long since, Duration lag) {
        return now() - since >= lag.toMillis();
    }
}
